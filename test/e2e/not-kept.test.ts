import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { pageAt } from './support/console.ts';
import { openSampleDesk } from './support/sample-desk.ts';

const desk = openSampleDesk(Date.parse('2026-11-25T12:00:00+08:00'));

const kept = (file: string) => join(desk.dataDir, 'sample-desk', file);
/** What a file is written to first is in the way as a folder, whoever writes it. */
const breakDisk = (file: string) => mkdir(join(`${kept(file)}.new`, 'in the way'), { recursive: true });
const mendDisk = (file: string) => rm(`${kept(file)}.new`, { recursive: true });
const notice = (page: Page) => page.locator('[data-testid="problem-banner"][data-code="not-kept"]');
const seen = (page: Page) => notice(page).getByTestId('failure-seen').click();

test('a theme that cannot be saved jumps back and says why, and the next that can be is in force', async () => {
  const { page } = desk;
  await breakDisk('settings.json');
  await page.getByTestId('theme-switch').click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(notice(page)).toContainText('Your change could not be saved');
  await expect(notice(page)).toContainText('settings.json.new');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByTestId('theme-switch').click();
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeChecked();
  await page.keyboard.press('Escape');
  await seen(page);
  await expect(notice(page)).toHaveCount(0);

  await mendDisk('settings.json');
  await page.getByTestId('language-switch').click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect
    .poll(async () => JSON.parse(await readFile(kept('settings.json'), 'utf8')).preferences)
    .toMatchObject({ theme: 'system', language: 'en' });
  await expect(notice(page)).toHaveCount(0);
});

test('alert settings that cannot be saved are as they were, and that is said', async () => {
  const { page } = desk;
  await breakDisk('settings.json');
  await page.keyboard.press('Control+5');
  await page.getByTestId('alert-scope').selectOption('mine');
  await page.getByTestId('save-alert-settings').click();
  await expect(notice(page)).toBeVisible();
  await expect(page.getByTestId('alert-scope')).toHaveValue('all');
  await seen(page);
  await mendDisk('settings.json');
});

test('an arrangement of the board that cannot be saved is said, and stays for as long as the window', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+1');
  await breakDisk('views.json');
  await page.keyboard.press('/');
  await page.keyboard.type('vpn');
  await expect(notice(page)).toContainText('views.json.new');
  await page.keyboard.press('Escape');
  await seen(page);
  await mendDisk('views.json');
});

test('a case in a window of its own says so, too', async () => {
  const { page, console } = desk;
  await page.getByTestId('case-row').first().click();
  await page.keyboard.press('o');
  const own = await pageAt(console.app, '?case=');
  await own.getByTestId('case-window').waitFor();
  await breakDisk('settings.json');
  await own.keyboard.press('Control+k');
  await own.keyboard.type('dark');
  await own.keyboard.press('Enter');
  await expect(notice(own)).toBeVisible();
  expect(await accessibilityFaults(own)).toEqual([]);
  await mendDisk('settings.json');
});
