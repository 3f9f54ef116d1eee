import { expect, test } from '@playwright/test';
import { HOUR, MINUTE } from '../../src/domain/units.ts';
import { prefer } from './support/preferences.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday morning in Beijing: everything is open. */
const MORNING = Date.parse('2026-11-25T10:00:00+08:00');

const desk = openSampleDesk(MORNING);

const pane = () => desk.page.getByTestId('case-pane');
const running = () =>
  desk.page.locator('[data-testid="case-row"][data-severity="B"][data-state="running"]').first();

test('whatever Caps Lock says, letters are keys, and Ctrl+A marks the cases and selects no text', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 800 });
  await prefer(page, { agent: 'Zoë Ng' });
  const press = (init: { readonly key: string; readonly ctrlKey?: boolean }) =>
    page.getByTestId('board').evaluate((board, keys) => {
      const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true });
      board.dispatchEvent(event);
      return event.defaultPrevented;
    }, init);
  const active = page.locator('[data-testid="case-row"][data-active="true"]');
  await press({ key: 'J' });
  await expect(active).toHaveCount(1);
  expect(await press({ key: 'A', ctrlKey: true })).toBe(true);
  await expect(page.locator('[data-testid="case-row"][data-marked="true"]').nth(1)).toBeVisible();
  await press({ key: 'Escape' });
  await press({ key: 'C' });
  await expect(page.getByTestId('log-subject')).toBeFocused();
});

test('a new case offers me first as its owner, and says how long ago it was asked and what it is too late for', async () => {
  const { page } = desk;
  const dialog = page.getByTestId('log-dialog');
  await expect(dialog.getByTestId('log-time')).toHaveValue('10:00');
  await page.getByTestId('log-owner').click();
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(/Zoë Ng/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await desk.console.travelTo(MORNING + 2 * HOUR);
  await page.keyboard.press('c');
  await expect(dialog.getByTestId('log-time'), 'nothing was typed').toHaveValue('12:00');
  await expect(dialog.getByTestId('preview-breached')).toHaveCount(0);
  await dialog.getByTestId('log-day').fill('2026-11-20');
  await expect(dialog.getByTestId('preview-breached')).toBeVisible();
  await expect(dialog.getByTestId('log-ago')).toHaveText('Asked 5 d ago');
  await dialog.getByTestId('log-clear').click();
  await page.keyboard.press('Escape');
});

test('what another severity comes to is in sight with what gives it, and Ctrl+Enter gives it', async () => {
  const { page } = desk;
  await running().click();
  await page.keyboard.press('s');
  await page.getByTestId('command-severity').selectOption('A');
  await expect(page.getByTestId('preview-deadline')).toBeInViewport({ ratio: 1 });
  await expect(page.getByTestId('give-command')).toBeInViewport({ ratio: 1 });
  await page.getByTestId('command-text').fill('All of them are down.');
  await page.getByTestId('command-text').press('Control+Enter');
  await expect(page.getByTestId('severity-form')).toHaveCount(0);
  await expect(pane().getByTestId('pending-command')).toContainText('A');
});

test('the key that undoes says so where everything is sent', async () => {
  const { page } = desk;
  await desk.console.travelTo(MORNING + 2 * HOUR + 2 * MINUTE);
  await expect(page.getByTestId('pending-command')).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(pane().getByTestId('problem-text')).toHaveAttribute('data-code', 'nothing-to-undo');
});

test('a reply to a case that is answered is told so in its form', async () => {
  const { page } = desk;
  await page.keyboard.press('r');
  const form = page.getByTestId('reply-form');
  await expect(form).toContainText('The first reply meets the target');
  await page.getByTestId('command-text').fill('We are on it.');
  await page.getByTestId('command-text').press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(pane().getByTestId('pending-command')).toContainText('up to the deadline');
  await page.keyboard.press('r');
  await expect(form).toContainText('by Zoë Ng: another reply does not change the clock');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByTestId('case-close').click();
});

test('the second press of a double click on a dialog does not reach the case behind it', async () => {
  const { page } = desk;
  await running().click({ modifiers: ['Control'] });
  await page.keyboard.press('s');
  await page.getByTestId('command-severity').selectOption('C');
  await page.getByTestId('command-text').fill('It can wait.');
  await page.getByTestId('give-command').dblclick();
  await expect(page.getByTestId('marked-dialog')).toHaveCount(0);
  await expect(page.getByTestId('marked-given')).toContainText('Severity');
  await expect(pane()).toHaveCount(0);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  await page.getByTestId('marked-undo').click();
});
