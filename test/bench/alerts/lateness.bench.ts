// How late an alert is: from the instant at which it was due by the program's clock until the notification daemon had
// it.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { HOUR, MINUTE } from '../../../src/domain/units.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from '../../e2e/support/console.ts';
import { startNotificationDaemon } from '../../e2e/support/notification-daemon.ts';
import {
  alertsBy,
  reviewed,
  SEEDED_SOURCE,
  seed,
  seededCases,
  seededSettings,
  writeSeededSettings,
} from '../../e2e/support/seeded-alerts.ts';
import { beijing, caseOpened } from '../../support/cases.ts';

const NINE = beijing('2026-11-24 09:00');
/** Opened seven minutes apart, no two of their alerts are due within a minute: each comes by itself. */
const TOLD = seededCases(Array.from({ length: 24 }, (_, place) => NINE + place * 7 * MINUTE));
/** The rest of a day of 2,000: open and watched, and due in the night. */
const OTHERS = Array.from({ length: 2_000 - TOLD.length }, (_, place) => {
  const about = {
    id: `${SEEDED_SOURCE}/c${place}`,
    sourceId: SEEDED_SOURCE,
    key: `C-${place}`,
    owner: 'Lin',
  };
  return caseOpened(NINE + 6 * HOUR + place * 10, { severity: 'C' }, about);
});
/** The day is skipped up to so long before each alert; then time runs as it does. */
const BEFORE_MS = 500;
const AFTER_MS = 700;
const FILE = 'node_modules/.cache/caseclock/bench-alerts.json';

/** How late the alerts of a day were, in ms, ascending. */
type Lateness = readonly number[];

/** Makes the program's clock show `at`, and answers what the workstation's shows at that moment. */
function travelTo({ app }: RunningConsole, at: number): Promise<number> {
  return app.evaluate((_, instant) => {
    const wall = Date.now();
    globalThis.caseclockTest?.travelTo(instant);
    return wall;
  }, at);
}

/** The titles of the three alerts of each case, in the order of `alertsBy`. */
function titlesOf(key: string): readonly string[] {
  return [
    `${key}: at most 30 working minutes left`,
    `${key}: at most 10 working minutes left`,
    `${key}: deadline passed`,
  ];
}

/** Lives through the day in the real program and has the real daemon say when it took each alert. */
async function dayOfAlerts(): Promise<Lateness> {
  const [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  await writeSeededSettings(data.dir, { agent: '', alerts: seededSettings() });
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress };
  const console_ = await launchConsole({ dataDir: data.dir, now: NINE, env });
  try {
    await (await ready(console_)).close();
    await seed(console_, [...TOLD, ...OTHERS], NINE);
    await reviewed(console_);
    const titles = TOLD.flatMap(({ key }) => titlesOf(key));
    const alerts = alertsBy(TOLD, NINE + 12 * HOUR).map(({ at }, place) => ({
      at,
      title: titles[place] ?? '',
    }));
    const due = new Map<string, number>();
    for (const { at, title } of [...alerts].sort((a, b) => a.at - b.at)) {
      const wall = (await travelTo(console_, at - BEFORE_MS)) + BEFORE_MS;
      due.set(title, wall);
      await new Promise((resolve) => setTimeout(resolve, wall + AFTER_MS - Date.now()));
    }
    await reviewed(console_);
    // The machine's running time as the workstation's clock.
    const epoch = Date.now() - Number(process.hrtime.bigint()) / 1e6;
    const shown = await daemon.history();
    const late = shown.flatMap(({ summary, receivedAtMs }) => {
      const at = due.get(summary);
      return at === undefined ? [] : [epoch + receivedAtMs - at];
    });
    expect(late.length, 'each alert came by itself').toBe(due.size);
    return late.sort((a, b) => a - b);
  } finally {
    await console_.quit();
    await daemon.stop();
    await data.remove();
  }
}

function said(condition: string, late: Lateness): string {
  const at = (share: number) => `${(late[Math.ceil(late.length * share) - 1] ?? Number.NaN).toFixed(0)} ms`;
  return `bench: alerts, ${condition}: median ${at(0.5)} late, 99th percentile ${at(0.99)}, latest ${at(1)} (n = ${late.length})`;
}

test('how late an alert is', async () => {
  const idle = await dayOfAlerts();
  const cores = availableParallelism();
  const burners = Array.from({ length: cores }, () => spawn(process.execPath, ['-e', 'for (;;);']));
  const busy = await dayOfAlerts().finally(() => {
    for (const burner of burners) burner.kill();
  });
  process.stdout.write(
    `\n${said('otherwise idle', idle)}\n${said(`${cores} cores kept busy by others`, busy)}\n`,
  );
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ idleMs: idle, busyMs: busy }));
});
