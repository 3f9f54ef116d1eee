import { expect, test } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { freshDataDir, launchConsole, ready } from './support/console.ts';

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
  await page.keyboard.type('Invoice is wrong');
  await page.getByTestId('log-customer').fill('Contoso');
  await page.getByTestId('choose-service-type').selectOption('billing');
  await page.getByTestId('choose-severity').selectOption('A');
  await page.getByTestId('log-time').fill('09:40');
  const dialog = page.getByTestId('log-dialog');
  await expect(dialog.getByTestId('what-if-deadline')).toContainText('13:40');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByTestId('log-now-button').click();

  const row = page.locator('[data-testid="case-row"][data-case-key="LC-1"]');
  await expect(row).toHaveAttribute('data-state', 'running');
  await expect(row).toContainText('Invoice is wrong');
  await expect(page.getByTestId('source-chip')).toHaveCount(0);
  await page.getByTestId('connections-button').click();
  await expect(page.getByTestId('source-item')).toContainText('Logged here');

  await running.kill();
  running = await launchConsole({ dataDir: data.dir, now: NOW });
  page = await ready(running);
  await expect(page.locator('[data-case-key="LC-1"]')).toBeVisible();
  await running.quit();
  await data.remove();
});
