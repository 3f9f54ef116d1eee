import { expect, test } from '@playwright/test';
import type { ConsoleBridge } from '../../src/contract/console-bridge.ts';
import type { Case } from '../../src/domain/cases/case.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/units.ts';
import { beijing, caseOpened } from '../support/cases.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { startGnomeDesktop } from './support/gnome-desktop.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import {
  alertsBy,
  alertTitles,
  caseLedger,
  ledgerOf,
  reviewed,
  seed,
  seededCases,
  seededSettings,
  toldBy,
  writeSeededSettings,
} from './support/seeded-alerts.ts';

const NINE = beijing('2026-11-24 09:00');

let daemon: NotificationDaemon;
let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;

/** Starts the program at `now`, with its window closed: everything is told on the desktop. */
async function launch(now: number): Promise<void> {
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress };
  console_ = await launchConsole({ dataDir: data.dir, now, env });
  await (await ready(console_)).close();
}

test.beforeEach(async () => {
  [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  await writeSeededSettings(data.dir, { agent: '', alerts: seededSettings() });
});
test.afterEach(async () => {
  await console_.quit();
  await daemon.stop();
  await data.remove();
});

test('a storm of 500 deadlines within a minute comes as a handful of notifications', async () => {
  await launch(NINE);
  const cases = seededCases(Array.from({ length: 500 }, (_, place) => NINE + place * 120));
  await seed(console_, cases, NINE);
  const storm = NINE + 3.5 * HOUR;
  for (let at = storm; at <= storm + 100 * SECOND; at += 5 * SECOND) {
    await console_.travelTo(at);
    await reviewed(console_);
  }
  const titles = await alertTitles(daemon);
  expect(titles.length).toBeLessThanOrEqual(9);
  expect(toldBy(titles)).toBe(500);
});

test('a notification service that is gone is noticed and told, and what it missed comes with its return', async () => {
  await launch(NINE);
  await seed(console_, seededCases([NINE]), NINE);
  await daemon.endService();
  await console_.openWindow();
  const page = await ready(console_);
  const banner = page.locator('[data-code="cannot-notify"]');
  await expect(banner).toBeVisible();
  await banner.getByTestId('notice-put-away').click();
  await expect(banner).toBeHidden();
  const bell = page.getByTestId('alert-bell');
  await expect(bell).toBeFocused();
  await expect(bell).toHaveAccessibleName('Alerts, none unread. Alerts cannot be shown');
  await console_.lookAway();
  const due = NINE + 3.5 * HOUR;
  await console_.travelTo(due);
  await reviewed(console_);
  const [near] = alertsBy(seededCases([NINE]), due);
  expect(await ledgerOf(console_, [near?.id ?? ''])).toMatchObject([
    { state: 'refused', why: 'unreachable' },
  ]);
  await daemon.startService();
  await expect(bell).not.toHaveAccessibleName(/cannot be shown/);
  await expect.poll(() => daemon.count()).toBe(1);
  expect((await daemon.history()).map(({ summary }) => summary)).toEqual([
    'Could not be shown before: 1 deadline near',
  ]);
});

test('while the desktop is told not to disturb, alerts wait but for severity A, and come once it may again', async () => {
  await launch(NINE);
  const [usual] = seededCases([NINE]);
  const severe = caseOpened(
    NINE,
    { severity: 'A' },
    { id: 'seeded/1', sourceId: 'seeded', key: 'T-1', owner: 'Lin' },
  );
  await seed(console_, [usual as Case, severe], NINE);
  await console_.openWindow();
  const page = await ready(console_);
  await console_.lookAway();
  const isQuiet = () =>
    page.evaluate(async () => {
      const { caseclock } = globalThis as unknown as { caseclock: ConsoleBridge };
      return (await caseclock.readAlerts()).reach.isFocusMode;
    });
  await daemon.disturb(false);
  await expect.poll(isQuiet).toBe(true);
  const held = async (at: number) => {
    await console_.travelTo(at);
    await reviewed(console_);
    const rows = await caseLedger(console_);
    return rows.filter(({ state }) => state === 'held').map(({ label, why }) => [label, why]);
  };
  expect(await held(NINE + 3.5 * HOUR)).toEqual([['T-0', 'focus-mode']]);
  await daemon.disturb(true);
  await expect.poll(isQuiet).toBe(false);
  expect(await held(NINE + 3.5 * HOUR + MINUTE)).toEqual([]);
  expect((await alertTitles(daemon)).slice(-2)).toEqual([
    'While you were away: 1 deadline passed',
    'During Do not disturb: 1 deadline near',
  ]);
});

for (const isQuiet of [false, true]) {
  const said = isQuiet ? 'told not to disturb' : 'free to disturb';
  test(`a notification service that hangs, ${said}, keeps nothing waiting, and what it missed comes later`, async () => {
    await launch(NINE);
    const about = { id: 'seeded/0', sourceId: 'seeded', key: 'T-0', owner: 'Lin' };
    await seed(console_, [caseOpened(NINE, { severity: 'A' }, about)], NINE);
    await console_.openWindow();
    const page = await ready(console_);
    await console_.lookAway();
    await daemon.disturb(!isQuiet);
    const held = page.locator('[data-code="do-not-disturb"]');
    await expect(held).toBeVisible({ visible: isQuiet });
    const before = await daemon.count();
    daemon.hang();
    await console_.travelTo(NINE + 1.5 * HOUR);
    await reviewed(console_);
    const [near] = (await caseLedger(console_)).filter(({ kind }) => kind === 'deadline-near');
    expect(near).toMatchObject({ state: 'refused', why: 'unreachable' });
    // Main answers, and the window draws.
    await page.getByTestId('alert-bell').click();
    await expect(page.getByTestId('alert-centre')).toContainText('T-0');
    await expect(page.locator('[data-code="cannot-notify"]')).toBeVisible();
    daemon.goOn();
    await expect.poll(() => daemon.count()).toBe(before + 1);
    await expect(page.locator('[data-code="cannot-notify"]')).toBeHidden();
    expect((await alertTitles(daemon)).at(-1)).toBe('Could not be shown before: 1 deadline near');
  });
}

test('GNOME tells of its switch, too: the banner stands while it is on, and an alert waits', async () => {
  const gnome = await startGnomeDesktop();
  try {
    console_ = await launchConsole({ dataDir: data.dir, now: NINE, env: gnome.env });
    const page = await ready(console_);
    await seed(console_, seededCases([NINE]), NINE);
    await console_.lookAway();
    const banner = page.locator('[data-code="do-not-disturb"]');
    await expect(banner).toBeHidden();
    await gnome.disturb(false);
    await expect(banner).toContainText('Do not disturb is on');
    await console_.travelTo(NINE + 3.5 * HOUR);
    await reviewed(console_);
    expect(gnome.taken()).toEqual([]);
    await gnome.disturb(true);
    await expect(banner).toBeHidden();
    await expect.poll(gnome.taken).toEqual(['During Do not disturb: 1 deadline near']);
  } finally {
    await gnome.stop();
  }
});
