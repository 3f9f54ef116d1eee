import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { freePort } from '../../servers/free-port.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** A console that was started as people start it: no driver is loaded into it, so that it can start itself again. */
export interface ProgramByItself {
  /** The process that was started here. */
  readonly process: ChildProcess;
  /** The window of whichever process of the program runs now, once its page can be driven. */
  page(): Promise<Page>;
  /** Ends whatever of it runs. */
  end(): Promise<void>;
}

/** The Electron that `CASECLOCK_ELECTRON` names. */
export function electron(): string {
  const executable = process.env['CASECLOCK_ELECTRON'];
  if (executable === undefined) throw new Error('CASECLOCK_ELECTRON names no Electron');
  return executable;
}

/** Starts the built console on the data in `dataDir`; its clock shows `now`, also after it started itself again. */
export function startProgram(dataDir: string, now: number): Promise<ProgramByItself> {
  return start(electron(), [PROJECT], dataDir, { CASECLOCK_NOW: new Date(now).toISOString() });
}

/** Starts a packaged console on the data in `dataDir`. */
export function startPackaged(
  executable: string,
  dataDir: string,
  args: readonly string[],
): Promise<ProgramByItself> {
  return start(executable, args, dataDir, {});
}

async function start(
  executable: string,
  own: readonly string[],
  dataDir: string,
  env: Readonly<Record<string, string>>,
): Promise<ProgramByItself> {
  const port = await freePort();
  const sandbox = process.env['CASECLOCK_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : [];
  const args = [...own, `--user-data-dir=${dataDir}`, '--lang=en', `--remote-debugging-port=${port}`];
  const started = spawn(executable, [...sandbox, ...args], {
    env: { ...process.env, LANGUAGE: 'en', ...env },
    stdio: 'ignore',
  });
  let browser: Browser | null = null;
  return {
    process: started,
    async page() {
      await browser?.close();
      browser = await connected(`http://127.0.0.1:${port}`);
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('the program has no pages');
      const isConsole = (page: Page) => page.url().includes('/console/index.html');
      const open = context.pages().find(isConsole);
      const page = open ?? (await context.waitForEvent('page', { predicate: isConsole }));
      await page.getByTestId('window-card').first().waitFor();
      return page;
    },
    async end() {
      await browser?.close();
      for (const pid of await processesOn(dataDir)) process.kill(pid, 'SIGKILL');
      if (started.exitCode === null && started.signalCode === null) await once(started, 'exit');
    },
  };
}

/** Waits for the program to listen, as it does soon after it was started, by whomever. */
async function connected(address: string): Promise<Browser> {
  for (const end = Date.now() + 30_000; ; ) {
    try {
      return await chromium.connectOverCDP(address);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** The main processes of the program that works on `dataDir`, whoever started them. */
async function processesOn(dataDir: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      // A process may be gone by the time that it is looked at.
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return line.includes(`--user-data-dir=${dataDir}`) && !line.includes('--type=') ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}
