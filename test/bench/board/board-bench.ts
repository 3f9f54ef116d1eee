import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { MINUTE, SECOND } from '../../../src/domain/units.ts';
import { startNotificationDaemon } from '../../e2e/support/notification-daemon.ts';
import { median } from '../measure.ts';
import { treeUse } from './process-tree.ts';
import { drive, type Program, type Start, startAlone, timeStart } from './program.ts';
import { seedCases } from './seed-cases.ts';

const CASES = 10_000;
const STARTS = Number(process.env['CASECLOCK_BENCH_STARTS'] ?? 7);
const WATCH_MS = Number(process.env['CASECLOCK_BENCH_SECONDS'] ?? 60) * SECOND;
/**
 * After a start there is work left that does not come again: it is let pass. The last of it is V8's, which clears up
 * what a start left behind in main and page, half a minute after it and once more within the next minute and a half.
 */
const SETTLE_MS = 2 * MINUTE;
/** A Wednesday noon in Beijing: every window is open, clocks run. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');
const FILE = 'node_modules/.cache/caseclock/bench-board.json';

// Alerts come due among so many cases: they go where they would, to a daemon that takes them.
const daemon = await startNotificationDaemon();
const data = mkdtempSync(join(tmpdir(), 'caseclock-bench-'));
const bare: Program = {
  folder: 'test/bench/board/bare-window',
  dataDir: join(data, 'bare'),
  args: [],
  env: {},
};
const begunAt = Date.now();
const ours: Program = {
  folder: '.',
  dataDir: join(data, 'ours'),
  args: ['--sample'],
  // Its time goes on from start to start, as time does.
  get env() {
    return {
      CASECLOCK_NOW: new Date(NOON + Date.now() - begunAt).toISOString(),
      LANGUAGE: 'en',
      DBUS_SESSION_BUS_ADDRESS: daemon.busAddress,
    };
  },
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a running program costs that is left to itself. */
interface Alone {
  readonly pssMib: number;
  /** Shares of one core. */
  readonly visibleCpu: number;
  readonly hiddenCpu: number;
}

/** What its page does, as only a driver can see. */
interface Driven {
  readonly frames: { readonly median: number; readonly p95: number; readonly worst: number };
  /** Milliseconds that the page's main thread worked, a second. */
  readonly tickMs: number;
}

async function watch(program: Program): Promise<Alone & Driven> {
  return { ...(await watchAlone(program)), ...(await watchPage(program)) };
}

async function watchAlone(program: Program): Promise<Alone> {
  const { pid, stop } = startAlone(program, SETTLE_MS + WATCH_MS + SECOND);
  try {
    await wait(SETTLE_MS);
    const { pssMib } = treeUse(pid);
    const visibleCpu = await cpuShare(pid);
    await wait(3 * SECOND);
    return { pssMib, visibleCpu, hiddenCpu: await cpuShare(pid) };
  } finally {
    await stop();
  }
}

async function watchPage(program: Program): Promise<Driven> {
  const { app, page } = await drive(program);
  try {
    await wait(SETTLE_MS);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const taskSeconds = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    };
    const before = await taskSeconds();
    await wait(WATCH_MS);
    const tickMs = (((await taskSeconds()) - before) * 1000) / (WATCH_MS / SECOND);
    return { tickMs, frames: await frameTimes(page) };
  } finally {
    await app.close();
  }
}

async function cpuShare(pid: number): Promise<number> {
  const before = treeUse(pid).cpuSeconds;
  await wait(WATCH_MS);
  return (treeUse(pid).cpuSeconds - before) / (WATCH_MS / SECOND);
}

/** Scrolls for five seconds, a row or so a frame, and says how far apart the frames were, in ms. */
async function frameTimes(page: Page): Promise<Driven['frames']> {
  const gaps = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const board = document.querySelector('[data-testid="board"]');
        const gaps: number[] = [];
        let last = performance.now();
        const end = last + 5000;
        const frame = (now: number) => {
          gaps.push(now - last);
          last = now;
          board?.scrollBy(0, 60);
          if (now < end) requestAnimationFrame(frame);
          else resolve(gaps.slice(5));
        };
        requestAnimationFrame(frame);
      }),
  );
  const sorted = gaps.sort((a, b) => a - b);
  return {
    median: median(gaps),
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    worst: sorted.at(-1) ?? 0,
  };
}

console.log(`Preparing ${CASES} open cases …`);
const first = await drive(ours);
await seedCases(first.page, CASES, NOON);
await first.app.close();
// The alerts of the new cases are read and remembered once.
const settling = await drive(ours);
await wait(SETTLE_MS);
await settling.app.close();

console.log(`Starting each ${STARTS} times in turn after one to warm up …`);
const starts = { bare: [] as Start[], ours: [] as Start[] };
for (let round = 0; round <= STARTS; round += 1) {
  const [bareStart, oursStart] = [await timeStart(bare), await timeStart(ours)];
  if (round === 0) continue;
  starts.bare.push(bareStart);
  starts.ours.push(oursStart);
}
const until = (of: readonly Start[], mark: keyof Start) => median(of.map((start) => start[mark]));

console.log(`Watching each for ${WATCH_MS / SECOND} s visible and as long hidden …`);
const floor = await watch(bare);
const board = await watch(ours);
await daemon.stop();
rmSync(data, { recursive: true, force: true, maxRetries: 5 });

const ratio = (value: number, by: number) => `× ${(value / by).toFixed(2)}`;
const lines: readonly (readonly [string, string, string, string])[] = [
  ['', 'bare window', `${CASES} cases`, 'ratio'],
  [
    'start to first board, ms',
    until(starts.bare, 'firstBoard').toFixed(0),
    until(starts.ours, 'firstBoard').toFixed(0),
    ratio(until(starts.ours, 'firstBoard'), until(starts.bare, 'firstBoard')),
  ],
  [
    'start to whole board, ms',
    until(starts.bare, 'wholeBoard').toFixed(0),
    until(starts.ours, 'wholeBoard').toFixed(0),
    ratio(until(starts.ours, 'wholeBoard'), until(starts.bare, 'wholeBoard')),
  ],
  [
    'memory of all processes, MiB',
    floor.pssMib.toFixed(0),
    board.pssMib.toFixed(0),
    ratio(board.pssMib, floor.pssMib),
  ],
  ['CPU visible, % of a core', (floor.visibleCpu * 100).toFixed(2), (board.visibleCpu * 100).toFixed(2), ''],
  ['CPU hidden, % of a core', (floor.hiddenCpu * 100).toFixed(2), (board.hiddenCpu * 100).toFixed(2), ''],
  ['a second of the page, ms', floor.tickMs.toFixed(2), board.tickMs.toFixed(2), ''],
  [
    'frame while scrolling, ms, median',
    floor.frames.median.toFixed(1),
    board.frames.median.toFixed(1),
    ratio(board.frames.median, floor.frames.median),
  ],
  [
    'frame while scrolling, ms, 95 %',
    floor.frames.p95.toFixed(1),
    board.frames.p95.toFixed(1),
    ratio(board.frames.p95, floor.frames.p95),
  ],
];
console.log(
  `\n${lines.map(([what, a, b, c]) => `${what.padEnd(34)}${a.padStart(12)}${b.padStart(13)}${c.padStart(9)}`).join('\n')}\n`,
);
mkdirSync('node_modules/.cache/caseclock', { recursive: true });
writeFileSync(FILE, `${JSON.stringify({ cases: CASES, starts, floor, board }, null, 2)}\n`);
console.log(`Written to ${FILE}`);
