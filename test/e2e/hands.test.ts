import { expect, type Page, test } from '@playwright/test';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

/** A Wednesday noon in Beijing: every window is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let page: Page;

test.beforeAll(async () => {
  data = await freshDataDir();
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'], now: NOON });
  page = await ready(console_);
  await page.getByTestId('case-row').first().waitFor();
});
test.afterAll(async () => {
  await console_.quit();
  await data.remove();
});

test('one key goes to the case that is due next, from any page', async () => {
  await page.keyboard.press('Control+2');
  await expect(page.getByTestId('board')).toHaveCount(0);
  await page.keyboard.press('n');
  const active = page.locator('[data-testid="case-row"][data-active="true"]');
  await expect(active).toHaveAttribute('data-state', 'running');
});

test('the palette finds a case by its text and opens it', async () => {
  const row = page.getByTestId('case-row').nth(1);
  const key = (await row.getAttribute('data-case-key')) ?? '';
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-field').fill(key.toLowerCase());
  await expect(page.getByTestId('palette').getByRole('option').first()).toContainText(key);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key);
  await page.keyboard.press('Escape');
});

test('the palette finds commands and pages by their words, and runs them', async () => {
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-field').fill('theme dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-theme="dark"]')).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-field').fill('page sett');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('settings-page')).toBeVisible();
});

test('the settings are searched, and what is set is in force at once: the board knows whose cases are mine', async () => {
  await page.getByTestId('settings-search').fill('name help desk');
  await expect(page.getByTestId('setting-theme')).toHaveCount(0);
  await page.getByTestId('agent-name').click();
  const option = page.getByRole('option').first();
  const name = await option.innerText();
  await option.click();
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-field').fill('filter mine');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('filter-chips')).toContainText('Mine');
  const owners = await page
    .getByTestId('case-row')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('[role="gridcell"]:last-child')?.textContent));
  expect(new Set(owners)).toEqual(new Set([name]));
  await page.keyboard.press('Control+z');
});

test('the sheet of keys comes with ? and goes with Esc', async () => {
  await page.getByTestId('board').focus();
  await page.keyboard.press('?');
  await expect(page.getByTestId('key-sheet')).toContainText('Ctrl+K');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('key-sheet')).toHaveCount(0);
});

test('what can be done to the chosen case is found by other words too, and by its key', async () => {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('n');
  const row = page.locator('[data-testid="case-row"][data-active="true"]');
  const key = (await row.getAttribute('data-case-key')) ?? '';
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-field').fill('raise');
  await expect(page.getByTestId('palette').getByRole('option').first()).toContainText(
    `${key}: Change severity`,
  );
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('severity-form')).toBeVisible();
  await page.getByTestId('case-close').click();
  await page.keyboard.press('r');
  await expect(page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key);
  await expect(page.getByTestId('command-text')).toBeVisible();
  await page.getByTestId('case-close').click();
});
