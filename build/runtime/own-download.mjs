// The installed electron package's own download of its binary, kept from holding anyone up on a closed network.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { say } from '../console.mjs';
import { errorCode } from '../error-code.mjs';
import { cacheFolder } from '../paths.mjs';
import { CommandError, run } from '../process.mjs';

const STALLED_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 2_000;
const HOUR_MS = 3_600_000;
const FAILURE_REMEMBERED_MS = 24 * HOUR_MS;

/**
 * Lets the electron package fetch its own binary, unless that failed within the last 24 hours.
 * @param {string} packageFolder node_modules/electron
 * @param {string} version the version it would fetch
 * @returns {Promise<boolean>} whether it says that it succeeded; when not, one line has said why
 */
export async function downloadOwn(packageFolder, version) {
  if (isSet(process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'])) {
    say(`Electron ${version}: not downloaded, ELECTRON_SKIP_BINARY_DOWNLOAD is set`);
    return false;
  }
  const stamp = path.join(cacheFolder(), `download-failed-${version}`);
  const remembered = await recentFailure(stamp);
  if (remembered !== undefined) {
    say(`Electron ${version}: ${remembered}; to try again now: rm ${stamp}`);
    return false;
  }
  say(`Electron ${version}: downloading it from ${downloadHost()}`);
  const problem = await runInstaller(packageFolder);
  if (problem === undefined) return true;
  say(`Electron ${version}: that failed: ${problem}. Not tried again for 24 hours, or until: rm ${stamp}`);
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, `${downloadHost()}\n${problem}\n`);
  return false;
}

/**
 * @param {string} stamp
 * @returns {Promise<string | undefined>} what failed and when; undefined when nothing did lately, at this host
 */
async function recentFailure(stamp) {
  try {
    const ageMs = Date.now() - (await stat(stamp)).mtimeMs;
    const [host, problem] = (await readFile(stamp, 'utf8')).split('\n');
    if (ageMs > FAILURE_REMEMBERED_MS || host !== downloadHost()) return undefined;
    return `not downloaded, its host failed ${Math.floor(ageMs / HOUR_MS)} h ago (${problem})`;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Runs the package's installer, and ends it when it makes no progress for a minute.
 * @param {string} packageFolder
 * @returns {Promise<string | undefined>} in one line why it failed; undefined when it did not
 */
async function runInstaller(packageFolder) {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'caseclock-electron-'));
  const stalled = new AbortController();
  let bytes = -1;
  let sinceMs = Date.now();
  const watch = setInterval(async () => {
    const now = (await sizeOf(temporary)) + (await sizeOf(path.join(packageFolder, 'dist')));
    if (now !== bytes) [bytes, sinceMs] = [now, Date.now()];
    else if (Date.now() - sinceMs > STALLED_AFTER_MS) stalled.abort();
  }, LOOK_EVERY_MS);
  try {
    const env = { ...process.env, ...proxy(), TMPDIR: temporary, TMP: temporary, TEMP: temporary };
    const installer = path.join(packageFolder, 'install.js');
    const { code, stderr } = await run(process.execPath, [installer], { env, signal: stalled.signal });
    return code === 0 ? undefined : reasonIn(stderr);
  } catch (error) {
    if (error instanceof CommandError && stalled.signal.aborted) return 'no progress for a minute';
    throw error;
  } finally {
    clearInterval(watch);
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} stderr a stack trace
 * @returns {string} its most telling line
 */
function reasonIn(stderr) {
  if (/fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED/.test(stderr)) return 'it cannot be reached';
  const message = /^\w*Error(?: \[\w+\])?: (.+)/m.exec(stderr)?.[1];
  return message ?? stderr.trim().split('\n')[0] ?? 'for no reason given';
}

/**
 * @param {string} folder
 * @returns {Promise<number>} the bytes of all files in it; 0 when it does not exist
 */
async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(
      async (file) => (await stat(path.join(file.parentPath, file.name)).catch(() => undefined))?.size ?? 0,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @returns {string} its name in a few words, with whether a proxy is between: that is another way to it */
function downloadHost() {
  const mirror = process.env['npm_config_electron_mirror'] || process.env['ELECTRON_MIRROR'];
  return `${mirror || 'its own download host'}${Object.keys(proxy()).length > 0 ? ' through the proxy' : ''}`;
}

/**
 * What has the installer go through the proxy that npm goes through: by itself it does not.
 * @returns {Record<string, string>} of the environment; nothing where no proxy is set
 */
function proxy() {
  const { env } = process;
  const http = env['http_proxy'] || env['HTTP_PROXY'] || env['npm_config_proxy'];
  const https = env['https_proxy'] || env['HTTPS_PROXY'] || env['npm_config_https_proxy'] || http;
  if (!https) return {};
  return { ELECTRON_GET_USE_PROXY: '1', https_proxy: https, http_proxy: http || https };
}

/** @param {string | undefined} value */
function isSet(value) {
  return value !== undefined && !['', '0', 'false'].includes(value);
}
