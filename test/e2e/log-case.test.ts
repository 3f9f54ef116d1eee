import { expect, test } from '@playwright/test';
import { HOUR, MINUTE, SECOND } from '../../src/domain/units.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { freshDataDir, launchConsole, ready } from './support/console.ts';
import { prefer } from './support/preferences.ts';

const NOW = Date.parse('2026-11-23T10:00:00+08:00');

test('a case is logged by form with its deadline in sight, counts, and is still there after a restart', async () => {
  const data = await freshDataDir();
  let running = await launchConsole({ dataDir: data.dir, now: NOW });
  let page = await ready(running);
  await expect(page.getByTestId('empty-no-source')).toBeVisible();
  // A view of nothing cannot be saved, nor is its name asked for once there are cases.
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-field').fill('save this view');
  const options = page.getByTestId('palette').getByRole('option');
  await expect(options).toHaveCount(1);
  await expect(options).toContainText('Search closed cases');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.getByTestId('log-subject')).toBeFocused();
  await page.getByTestId('log-now-button').click();
  await expect(page.getByTestId('log-subject'), 'what is wrong has the focus').toBeFocused();
  await page.keyboard.type('Invoice is wrong');
  await page.getByTestId('log-customer').fill('Contoso');
  await page.getByTestId('choose-service-type').selectOption('billing');
  await page.getByTestId('choose-severity').selectOption('A');
  await page.getByTestId('log-time').fill('9.40');
  const dialog = page.getByTestId('log-dialog');
  await expect(dialog.getByTestId('what-if-deadline')).toContainText('13:40');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByTestId('log-clear').click();
  await expect(page.getByTestId('log-customer')).toHaveValue('');
  await page.getByTestId('log-clear').click();
  await expect(page.getByTestId('log-customer'), 'what was cleared comes back').toHaveValue('Contoso');
  await expect(page.getByTestId('log-time')).toHaveValue('09:40');
  await page.getByTestId('log-now-button').click();

  const row = page.locator('[data-testid="case-row"][data-case-key="LC-1"]');
  await expect(row).toHaveAttribute('data-state', 'running');
  await expect(row).toContainText('Invoice is wrong');
  await expect(page.getByTestId('source-chip')).toHaveCount(0);

  await page.getByTestId('case-correct').click();
  await expect(page.getByTestId('log-subject')).toHaveValue('Invoice is wrong');
  await page.getByTestId('log-time').fill('9.10');
  await expect(dialog.getByTestId('what-if-deadline')).toContainText('13:10');
  await expect(dialog.getByTestId('receipt-sum'), 'nothing of its time is used yet').toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByTestId('log-now-button').click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText('13:10');
  await expect(page.getByTestId('case-pane')).toContainText(/Corrected .*Before: opened .*09:40/);
  await page.getByTestId('connections-button').click();
  await expect(page.getByTestId('source-item')).toContainText('Logged here');

  await running.kill();
  running = await launchConsole({ dataDir: data.dir, now: NOW });
  page = await ready(running);
  await expect(page.locator('[data-case-key="LC-1"]')).toBeVisible();
  await running.quit();
  await data.remove();
});

test('a long subject leaves what can be done in sight, and is read whole once it is asked for', async () => {
  const data = await freshDataDir();
  const running = await launchConsole({ dataDir: data.dir, now: NOW });
  const page = await ready(running);
  const subject = `The portal says ${'that the quota is used up, '.repeat(9)}and nothing else`;
  await page.keyboard.press('c');
  await page.getByTestId('log-subject').fill(subject);
  await page.getByTestId('log-now-button').click();
  await page.getByTestId('case-row').click();
  const shown = page.getByTestId('case-subject');
  const height = () => shown.evaluate((heading) => heading.clientHeight);
  await expect(shown).toHaveText(subject);
  const threeLines = await height();
  await page.getByTestId('case-subject-more').click();
  expect(await height()).toBeGreaterThan(threeLines);
  await expect(page.getByTestId('case-subject-more')).toHaveAttribute('aria-expanded', 'true');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByTestId('case-subject-more').click();
  expect(await height()).toBe(threeLines);
  await running.quit();
  await data.remove();
});

test('what is done to a logged case counts at once and for good, whatever its deadline and the workstation’s clock do', async () => {
  const data = await freshDataDir();
  const running = await launchConsole({ dataDir: data.dir, now: NOW });
  const page = await ready(running);
  await prefer(page, { agent: 'Li Wei' });
  const log = async (subject: string, time: string) => {
    await page.keyboard.press('c');
    await page.getByTestId('log-subject').fill(subject);
    await page.getByTestId('choose-service-type').selectOption('technical-platform');
    await page.getByTestId('choose-severity').selectOption('B');
    await page.getByTestId('log-time').fill(time);
    await page.getByTestId('log-now-button').click();
    await page.locator('[data-testid="case-row"]').filter({ hasText: subject }).click();
    await expect(page.getByTestId('case-pane')).toContainText(subject);
  };
  const state = (key: string, is: string) =>
    expect(page.locator(`[data-testid="case-row"][data-case-key="${key}"]`)).toHaveAttribute(
      'data-state',
      is,
    );

  await log('Answered in its last seconds', '09:30');
  await page.getByTestId('command-reply').click();
  await page.getByTestId('command-text').fill('We are on it.');
  await running.travelTo(NOW + 3.5 * HOUR - 3 * SECOND);
  await page.getByTestId('give-command').click();
  await state('LC-1', 'met');
  await expect(page.getByTestId('undo-command')).toBeVisible();
  await expect(page.getByTestId('pending-command')).not.toContainText('sent');
  await expect(page.getByTestId('outbox-chip')).toHaveCount(0);
  await running.travelTo(NOW + 3.5 * HOUR + 1);
  await expect(page.getByTestId('undo-command')).toBeVisible();
  await state('LC-1', 'met');
  await running.travelTo(NOW + 4 * HOUR);
  await expect(page.getByTestId('pending-command')).toHaveCount(0);
  await state('LC-1', 'met');

  await log('Paused before the clock is set back', '13:30');
  await page.getByTestId('command-pause').click();
  await page.getByTestId('pause-waiting-for-customer').click();
  await state('LC-2', 'paused');
  await running.travelTo(NOW + 4 * HOUR - 5 * MINUTE);
  await state('LC-2', 'paused');
  await page.getByTestId('command-resume').click();
  await state('LC-2', 'running');
  await running.travelTo(NOW + 4 * HOUR + MINUTE);
  await state('LC-2', 'running');
  await state('LC-1', 'met');
  await running.quit();
  await data.remove();
});
