import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { chromium, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

/** A program to measure: what Electron is started on, and with which data. */
export interface Program {
  readonly folder: string;
  readonly dataDir: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const binary = process.env['CASECLOCK_ELECTRON'] ?? '';
const LEFT_ALONE = 'test/bench/board/left-alone';
const sandbox = process.env['CASECLOCK_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : [];

const argsOf = ({ folder, dataDir, args }: Program) => [
  ...sandbox,
  folder,
  `--user-data-dir=${dataDir}`,
  '--lang=en',
  ...args,
];

/** How long a start takes, in milliseconds from that of the process. */
export interface Start {
  /** Until a frame shows the board's first rows. */
  readonly firstBoard: number;
  /** Until one shows it with every case read and counted. */
  readonly wholeBoard: number;
}

/**
 * Starts the program until its page has marked `first-board` and `whole-board`. Started as a person would: no
 * driver holds it up, the marks are asked for afterwards.
 */
export async function timeStart(program: Program): Promise<Start> {
  const startedAt = Date.now();
  const child = spawn(binary, [...argsOf(program), '--remote-debugging-port=0'], {
    env: { ...process.env, ...program.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child));
    for (;;) {
      for (const page of browser.contexts().flatMap((context) => context.pages())) {
        const wholeAt = await markOf(page, 'whole-board').catch(() => null);
        const firstAt = await markOf(page, 'first-board').catch(() => null);
        if (firstAt !== null && wholeAt !== null)
          return { firstBoard: firstAt - startedAt, wholeBoard: wholeAt - startedAt };
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }
}

/**
 * Starts the program as a person would, without a driver, which makes a page believe that it is always seen. Its
 * windows are put away `hiddenAfterMs` later.
 */
export function startAlone(program: Program, hiddenAfterMs: number): { pid: number; stop(): Promise<void> } {
  const alone = {
    CASECLOCK_BENCH_APP: resolve(program.folder),
    CASECLOCK_BENCH_HIDE_AFTER: String(hiddenAfterMs),
  };
  const child = spawn(binary, argsOf({ ...program, folder: LEFT_ALONE }), {
    env: { ...process.env, ...program.env, ...alone },
    stdio: 'ignore',
  });
  return {
    pid: child.pid ?? 0,
    async stop() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

/** Starts the program under a driver, and waits for its first board. */
export async function drive(program: Program): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await electron.launch({
    executablePath: binary,
    args: argsOf(program),
    chromiumSandbox: sandbox.length === 0,
    env: { ...(process.env as Record<string, string>), ...program.env },
  });
  for (;;) {
    for (const page of app.windows()) {
      const at = await markOf(page, 'whole-board').catch(() => null);
      if (at !== null) return { app, page };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function markOf(page: Page, name: 'first-board' | 'whole-board'): Promise<number | null> {
  return page.evaluate((asked) => {
    const [mark] = performance.getEntriesByName(asked);
    return mark === undefined ? null : performance.timeOrigin + mark.startTime;
  }, name);
}

async function debuggerOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk);
    const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
    if (address === undefined) continue;
    child.stderr?.resume();
    return `http://${new URL(address).host}`;
  }
  throw new Error(`it ended before it could be asked: ${said}`);
}
