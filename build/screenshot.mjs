// Opens the console on the sample desk, waits for its board, and takes a picture of it.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from './paths.mjs';

/** @import { ElectronApplication, Page } from '@playwright/test' */

const BOARD_WITHIN_MS = 60_000;
const CLOSED_WITHIN_MS = 10_000;
const FIRST_ROW = '[data-testid="board"] [data-testid="case-row"]';

/**
 * Opens the console, waits for a case on its board, and takes a picture of that window.
 * @param {string} electron the binary
 * @param {readonly string[]} switches for Electron itself
 * @param {NodeJS.ProcessEnv} env
 * @param {string} file where the picture goes
 * @throws when no board with a case appears within a minute
 */
export async function takeScreenshot(electron, switches, env, file) {
  const { _electron } = await import('@playwright/test');
  const profile = await mkdtemp(path.join(os.tmpdir(), 'caseclock-profile-'));
  const app = await _electron.launch({
    executablePath: electron,
    args: [...switches, `--user-data-dir=${profile}`, projectRoot, '--sample'],
    chromiumSandbox: !switches.includes('--no-sandbox'),
    env: definedOnly(env),
  });
  try {
    const page = await findBoard(app);
    const window = await app.browserWindow(page);
    await window.evaluate((shown) => shown.setBounds({ x: 0, y: 0, width: 1600, height: 1000 }));
    await page.screenshot({ path: file });
  } finally {
    await close(app);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {ElectronApplication} app
 * @returns {Promise<Page>} the window whose board shows a case
 */
async function findBoard(app) {
  for (const startMs = Date.now(); Date.now() - startMs < BOARD_WITHIN_MS; await sleep(200)) {
    for (const page of app.windows()) {
      if (await page.locator(FIRST_ROW).first().isVisible()) return page;
    }
  }
  const open = app.windows().map((page) => page.url());
  throw new Error(
    `no board with a case within ${BOARD_WITHIN_MS / 1000} s; open pages: ${open.join(', ') || 'none'}`,
  );
}

/** @param {ElectronApplication} app */
async function close(app) {
  const timeout = new AbortController();
  const ended = await Promise.race([
    app.close().then(() => true),
    sleep(CLOSED_WITHIN_MS, false, { signal: timeout.signal, ref: false }).catch(() => false),
  ]);
  timeout.abort();
  if (!ended) app.process().kill('SIGKILL');
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
