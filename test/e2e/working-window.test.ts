import { expect, test } from '@playwright/test';
import { MINUTE } from '../../src/domain/units.ts';
import { freshDataDir, launchConsole, ready } from './support/console.ts';
import { startNotificationDaemon } from './support/notification-daemon.ts';

/** Minutes before all windows of a business day open. */
const BEFORE_NINE = Date.parse('2026-11-24T08:55:00+08:00');
const NINE = Date.parse('2026-11-24T09:00:00+08:00');

test('when windows open, one notification tells of every clock that starts to tick', async () => {
  const [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  const console_ = await launchConsole({
    dataDir: data.dir,
    args: ['--sample'],
    now: BEFORE_NINE,
    env: { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress },
  });
  const page = await ready(console_);
  await page.getByTestId('case-row').first().waitFor();
  const opened = async () =>
    (await daemon.history()).filter(({ summary }) => summary.startsWith('Working window opened'));
  expect(await opened()).toEqual([]);
  await console_.lookAway();
  await console_.travelTo(NINE);
  await expect.poll(async () => (await opened()).length).toBe(1);
  await console_.travelTo(NINE + MINUTE);
  await expect(page.locator('[data-testid="window-card"][data-open="true"]')).toHaveCount(4);
  const told = await opened();
  expect(told).toHaveLength(1);
  expect(told[0]?.summary).toMatch(/: \d+ cases are ticking again$/);
  await console_.quit();
  await daemon.stop();
  await data.remove();
});
