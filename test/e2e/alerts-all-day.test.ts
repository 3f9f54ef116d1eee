import { expect, type Page, test } from '@playwright/test';
import type { ConsoleBridge } from '../../src/contract/console-bridge.ts';
import type { AlertSettings } from '../../src/domain/alerts/settings.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/units.ts';
import { seeded } from '../bench/random.ts';
import { drawnDay, type Telling } from '../support/alert-day.ts';
import { type AlertModel, createAlertModel, type Kept, ledgerDifferences } from '../support/alert-model.ts';
import { beijing } from '../support/cases.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import {
  alertTitles,
  caseLedger,
  chunksOf,
  noteSeededSource,
  reviewed,
  SEEDED_SOURCE,
  seededSettings,
  tell,
  writeSeededSettings,
} from './support/seeded-alerts.ts';

const NINE = beijing('2026-11-24 09:00');
const END = NINE + 12 * HOUR;
/**
 * Everything happens on whole minutes, and the program is looked at just after: it runs on for seconds meanwhile. No
 * step is shorter than three minutes, so that what happens in the meantime is the same for every machine.
 */
const AFTER = 5 * SECOND;
const CASES = Number(process.env['CASECLOCK_SOAK_CASES'] ?? 200);
const SEED = Number(process.env['CASECLOCK_SOAK_SEED'] ?? 20_261_124);
const AGENT = 'Lin';
const SETTINGS: AlertSettings = { ...seededSettings(), scope: 'team', team: ['Wang'] };

let daemon: NotificationDaemon;
let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;

/** The program's window while it is open, with what it has told since. */
let open: { readonly page: Page; readonly told: () => Promise<readonly string[]> } | null = null;

/** Starts the program at `now` and closes its window: from then on everything is told on the desktop. */
async function launch(now: number): Promise<void> {
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress };
  console_ = await launchConsole({ dataDir: data.dir, now, env });
  const page = await ready(console_);
  await reviewed(console_);
  await page.close();
  open = null;
}

/** Opens the window, and looks at it or away from it: told there is then what is told at all, or nothing is. */
async function openWindow(isWatched: boolean): Promise<void> {
  await console_.openWindow();
  const page = await ready(console_);
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const { caseclock } = globalThis as unknown as { caseclock: ConsoleBridge };
    caseclock.onAlertTold(({ words }) => told.push(words.en.title));
  });
  open = { page, told: () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told) };
  if (!isWatched) await console_.lookAway();
  await expect.poll(console_.hasFocus).toBe(isWatched);
}

test.beforeEach(async () => {
  [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  await writeSeededSettings(data.dir, { agent: AGENT, alerts: SETTINGS });
});
test.afterEach(async () => {
  await console_.quit();
  await daemon.stop();
  await data.remove();
});

/** What the program's ledger says and the desktop has shown. */
const found = async () => ({ rows: await caseLedger(console_), titles: await alertTitles(daemon) });

/** How that differs from the model's; empty when it does not. */
function differences(
  { rows, titles }: Awaited<ReturnType<typeof found>>,
  model: AlertModel,
): readonly string[] {
  const [shown, expected] = [titles, model.read().titles].map((all) => [...all].sort().join(' | '));
  const inTitles = shown === expected ? [] : [`shown were ${shown}, by the model ${expected}`];
  return [...ledgerDifferences(rows, model.read()), ...inTitles];
}

/** Has the model go on from whatever of `left` explains what the program made of it; there must be one. */
async function restartModel(model: AlertModel, left: readonly Kept[], now: number): Promise<void> {
  const made = await found();
  let nearest: readonly string[] | null = null;
  for (const kept of left) {
    // A program that has just been started may have the focus, and then tells in its window.
    for (const isWatched of [false, true]) {
      model.restart(kept, now, isWatched);
      const different = differences(made, model);
      if (different.length === 0) return;
      if (nearest === null || different.length < nearest.length) nearest = different;
    }
  }
  throw new Error(`no point of a power cut explains what was left; the nearest:\n${nearest?.join('\n')}`);
}

test('a day with power cuts, restarts, sleep, jumps of the clock and a window that comes and goes: ledger, desktop and window are the model’s', async () => {
  test.setTimeout(15 * MINUTE);
  const below = seeded(SEED);
  const waiting: Telling[] = [...drawnDay(CASES, NINE, SEED, SEEDED_SOURCE)];
  const model = createAlertModel(SETTINGS, AGENT, NINE);
  await launch(NINE - HOUR);
  await noteSeededSource(console_, NINE);
  await console_.quit();
  await launch(NINE);
  model.restart(model.read(), NINE, false);

  let now = NINE + AFTER;
  const reviewBoth = async () => {
    await console_.travelTo(now);
    await reviewed(console_);
    model.review(now);
  };
  /** What happened since is told a little later, so that what was shown before lies before it on both clocks. */
  const tellBoth = async () => {
    const at = now + 15 * SECOND;
    const count = waiting.findIndex((telling) => telling.at > at);
    const told = waiting.splice(0, count === -1 ? waiting.length : count).map((telling) => telling.case);
    const news = [...new Map(told.map((one) => [one.id, one])).values()];
    await console_.travelTo(at);
    await reviewed(console_);
    model.review(at);
    for (const some of chunksOf(news)) {
      await tell(console_, some, at);
      await reviewed(console_);
      model.tell(some, at);
      model.review(at);
    }
  };
  const startAgain = async (left: readonly Kept[]) => {
    now += below(30) * MINUTE;
    await launch(now);
    await restartModel(model, left, now);
    model.watch(false);
    now += 3 * MINUTE;
    await reviewBoth();
  };

  /** Somebody opens the window or closes it; what it told is what the model told there since, and nothing else. */
  let toldBefore = 0;
  const moveWindow = async () => {
    const { inWindow } = model.read();
    if (open === null) {
      const isWatched = below(3) > 0;
      await openWindow(isWatched);
      model.watch(isWatched);
      toldBefore = inWindow.length;
    } else {
      await expect.poll(open.told).toEqual(inWindow.slice(toldBefore));
      await open.page.close();
      open = null;
      model.watch(false);
    }
  };

  const breaks = new Map<number, 'cut' | 'quit'>([
    [4, 'cut'],
    [9, 'quit'],
    [14, 'cut'],
    [19, 'cut'],
    [25, 'cut'],
  ]);
  for (let step = 0; now < END; step += 1) {
    now += (below(10) < 6 ? 3 + below(10) : 15 + below(40)) * MINUTE;
    if (breaks.get(step) === 'cut') {
      await console_.travelTo(now);
      // Somewhere in the middle of what that instant sets off.
      await new Promise((resolve) => setTimeout(resolve, below(60)));
      await console_.kill();
      await startAgain(model.cutOff(now));
    } else {
      await reviewBoth();
    }
    const befalls = below(10);
    if (breaks.get(step) === 'quit') {
      await console_.quit();
      await startAgain([model.read()]);
    } else if (befalls === 0) {
      now += 20 * MINUTE;
      await console_.travelTo(now);
      await console_.wakeUp();
      model.wokeUp(now);
      await reviewBoth();
    } else if (befalls === 1) {
      // Somebody set the clock back.
      now -= below(20) * MINUTE;
      await reviewBoth();
    } else if (befalls <= 4) {
      await moveWindow();
    }
    await tellBoth();
  }
  expect(differences(await found(), model)).toEqual([]);
  const states = new Set([...model.read().rows.values()].map(({ state }) => state));
  expect(model.read().inWindow.length).toBeGreaterThan(0);
  for (const state of ['fired', 'superseded', 'answered', 'withdrawn', 'silenced'])
    expect([...states]).toContain(state);
});
