import { expect, test } from '@playwright/test';
import { HOUR, MINUTE, SECOND } from '../../src/domain/units.ts';
import { beijing } from '../support/cases.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import {
  alertsBy,
  ledgerOf,
  reviewed,
  seed,
  seededCases,
  toldBy,
  writeSeededSettings,
} from './support/seeded-alerts.ts';

const NINE = beijing('2026-11-24 09:00');
/** `CASECLOCK_SOAK` is how many cases a day has; the usual run is short. */
const CASES = Number(process.env['CASECLOCK_SOAK'] ?? 200);
const SEED = Number(process.env['CASECLOCK_SEED'] ?? 20_261_124);

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
  await writeSeededSettings(data.dir);
});
test.afterEach(async () => {
  await console_.quit();
  await daemon.stop();
  await data.remove();
});

/** What the daemon has shown, but for the one notice that the program goes on when its window is closed. */
async function alertTitles(): Promise<readonly string[]> {
  const shown = await daemon.history();
  return shown.map(({ summary }) => summary).filter((title) => title !== 'Caseclock goes on in the tray');
}

/** Numbers in [0, 1) that are the same for the same seed. */
function numbers(from: number): () => number {
  let state = from;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

test('a day with kills, sleeps and jumps: ledger and desktop have every alert, each once', async () => {
  test.setTimeout(15 * MINUTE);
  const random = numbers(SEED);
  const cases = seededCases(Array.from({ length: CASES }, () => NINE + Math.floor(random() * 6 * HOUR)));
  await launch(NINE);
  await seed(console_, cases, NINE);
  let now = NINE + 3 * HOUR;
  const end = NINE + 11 * HOUR;
  const kills = new Set([0.2, 0.45, 0.7].map((part) => Math.round(part * 50)));
  /** Alerts that a killed program had shown: whether it could write so down is chance. */
  let cutOff = 0;
  for (let step = 0; now < end; step += 1) {
    const isLong = random() < 0.15;
    now += Math.ceil(random() * (isLong ? 40 * MINUTE : 12 * MINUTE));
    const before = kills.has(step) ? (await alertTitles()).length : 0;
    await console_.travelTo(now);
    if (kills.has(step)) {
      // Somewhere in the middle of what that instant sets off.
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      await console_.kill();
      cutOff += toldBy((await alertTitles()).slice(before));
      now += Math.ceil(random() * 30 * MINUTE);
      await launch(now);
    }
    await reviewed(console_);
  }
  await console_.travelTo(end + HOUR);
  await reviewed(console_);
  // What comes after a jump waits for news of the help desk, but not for long.
  await console_.travelTo(end + HOUR + 30 * SECOND);
  await reviewed(console_);

  const expected = alertsBy(cases, end + HOUR);
  const rows = await ledgerOf(
    console_,
    expected.map(({ id }) => id),
  );
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['fired', 'superseded']));
  const last = rows.filter(({ kind }) => kind === 'deadline-passed');
  expect(last.every(({ state }) => state === 'fired')).toBe(true);
  for (const { id, dueAt } of rows) expect(dueAt).toBe(expected.find((alert) => alert.id === id)?.at);

  const titles = await alertTitles();
  // After a restart the window has the focus until it is closed: what came then was told there and not here.
  const told = rows.filter((row) => row.state === 'fired' && row.told?.on === 'desktop').length;
  expect(told).toBeLessThanOrEqual(toldBy(titles));
  expect(told).toBeGreaterThanOrEqual(toldBy(titles) - cutOff);
  const singles = titles.filter((title) => title.startsWith('T-'));
  expect(new Set(singles).size).toBe(singles.length);
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
  const titles = await alertTitles();
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
  await console_.lookAway();
  const due = NINE + 3.5 * HOUR;
  await console_.travelTo(due);
  await reviewed(console_);
  const [near] = alertsBy(seededCases([NINE]), due);
  expect(await ledgerOf(console_, [near?.id ?? ''])).toMatchObject([
    { state: 'refused', why: 'unreachable' },
  ]);
  await daemon.startService();
  await expect(banner).toBeHidden();
  await expect.poll(() => daemon.count()).toBe(1);
  expect((await daemon.history()).map(({ summary }) => summary)).toEqual([
    'Could not be shown before: 1 deadline near',
  ]);
});
