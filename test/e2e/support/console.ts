import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
// Only for its declaration of the test handle.
import type {} from '../../../src/main/program/test-handle.ts';
import { untilAnswers } from './until-answers.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** A console that runs in a real Electron, with data of its own. */
export interface RunningConsole {
  readonly app: ElectronApplication;
  /** The visible window; waits for one when there is none yet. */
  window(): Promise<Page>;
  /** Makes the program's clock show `at` and run on. */
  travelTo(at: number): Promise<void>;
  /** Lets it wake up, as from sleep. */
  wakeUp(): Promise<void>;
  syncNow(): Promise<void>;
  openWindow(): Promise<void>;
  /** Takes the focus from the window, as when somebody works in another program: alerts then come on the desktop. */
  lookAway(): Promise<void>;
  /** Whether a window of it has the focus. */
  hasFocus(): Promise<boolean>;
  quit(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** How to start a console: `now` is what its clock shows at the start. */
export interface LaunchOptions {
  readonly dataDir: string;
  readonly now?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** So many lines a log's end has when it is printed. */
const LOG_END_LINES = 60;

/**
 * A fresh folder for a console's data, and the means to be rid of it; after a test that failed it is kept, and said,
 * and the end of what was logged is printed.
 */
export async function freshDataDir(): Promise<{
  readonly dir: string;
  readonly remove: () => Promise<void>;
}> {
  const dir = await mkdtemp(join(tmpdir(), 'caseclock-e2e-'));
  const remove = async () => {
    if (test.info().status === test.info().expectedStatus)
      return rm(dir, { recursive: true, force: true, maxRetries: 5 });
    await test.info().attach('what the program stored and logged is kept', { body: dir });
    process.stdout.write(`${await endOfLog(dir)}\n`);
  };
  return { dir, remove };
}

async function endOfLog(dir: string): Promise<string> {
  const file = ['.', 'sample-desk'].map((folder) => join(dir, folder, 'logs', 'main.log')).find(existsSync);
  if (file === undefined) return `nothing was logged in ${dir}`;
  const log = await readFile(file, 'utf8');
  return [`the end of ${file}:`, ...log.trimEnd().split('\n').slice(-LOG_END_LINES)].join('\n');
}

/**
 * Starts the built console. The Electron is the one that `CASECLOCK_ELECTRON` names.
 *
 * @throws Error when it names none.
 */
export async function launchConsole(options: LaunchOptions): Promise<RunningConsole> {
  const executablePath = process.env['CASECLOCK_ELECTRON'];
  if (executablePath === undefined) {
    throw new Error('CASECLOCK_ELECTRON names no Electron: run the tests with `npm run verify`');
  }
  const chromiumSandbox = process.env['CASECLOCK_NO_SANDBOX'] !== '1';
  const args = options.args ?? [];
  // One that this machine goes through must not come between the program and the servers of a test.
  const proxy = args.some((arg) => arg.startsWith('--proxy-server=')) ? [] : ['--no-proxy-server'];
  const now = options.now === undefined ? {} : { CASECLOCK_NOW: new Date(options.now).toISOString() };
  const app = await _electron.launch({
    executablePath,
    chromiumSandbox,
    args: [PROJECT, `--user-data-dir=${options.dataDir}`, '--lang=en', ...proxy, ...args],
    env: { ...inherited(), LANGUAGE: 'en', ...now, ...options.env },
  });
  askAgain(app);
  const main = app.process();
  const driven = () => untilAnswers(() => app.evaluate(isDriven));
  return {
    app,
    window: () => pageAt(app, '/console/index.html'),
    async travelTo(at) {
      await driven();
      await app.evaluate((_, instant) => globalThis.caseclockTest?.travelTo(instant), at);
    },
    wakeUp: () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume')),
    async syncNow() {
      await driven();
      await app.evaluate(() => globalThis.caseclockTest?.syncNow());
    },
    async openWindow() {
      await driven();
      await app.evaluate(() => globalThis.caseclockTest?.openWindow());
    },
    lookAway: () =>
      app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.blur();
      }),
    hasFocus: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null),
    quit: () => app.close(),
    async kill() {
      const gone = once(main, 'exit');
      main.kill('SIGKILL');
      await gone;
    },
  };
}

/**
 * The debugger holds the promise of an evaluation so weakly that it may be collected on its way, and says so: what
 * tests do in the program is asked again then, and may be.
 */
function askAgain(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...asked: readonly unknown[]) => Promise<unknown>;
  const again = async (...asked: readonly unknown[]): Promise<unknown> => {
    try {
      return await evaluate(...asked);
    } catch (error) {
      if (!String(error).includes('garbage collected')) throw error;
      return again(...asked);
    }
  };
  app.evaluate = again as ElectronApplication['evaluate'];
}

/** For the program itself: throws until it can be driven, since a start that is not through hears nothing. */
function isDriven(): void {
  if (globalThis.caseclockTest === undefined) throw new Error('the program offers no test handle');
}

/**
 * The page of the program whose address holds `path`; waits for it when there is none yet. Pages are looked through
 * again and again: at the moment that one is told of, it need not have an address.
 */
export async function pageAt(app: ElectronApplication, path: string): Promise<Page> {
  const find = () => app.windows().find((page) => page.url().includes(path));
  await expect.poll(() => find() !== undefined, { message: `a page at ${path}`, timeout: 30_000 }).toBe(true);
  return find() as Page;
}

/** Waits until the program can be driven: its parts are wired and the time can be moved. */
export async function ready(console: RunningConsole): Promise<Page> {
  const page = await console.window();
  await page.getByTestId('window-card').first().waitFor();
  // The page shows its first rows before that.
  await untilAnswers(() => console.app.evaluate(isDriven));
  return page;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
