// Whether Chromium's sandbox can be on for an Electron started here.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../console.mjs';
import { CommandError, run } from '../process.mjs';

/**
 * The switch that turns Chromium's sandbox off, only where it cannot work; one line says why.
 * @param {string} binary the Electron to be started
 * @returns {Promise<string[]>}
 */
export async function sandboxSwitches(binary) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) {
    say("started as root, where Chromium's sandbox does not work: off for this run");
    return ['--no-sandbox'];
  }
  if ((await hasSandboxHelper(binary)) || (await hasUserNamespaces())) return [];
  say("no user namespaces for ordinary users here, so Chromium's sandbox is off for this run");
  return ['--no-sandbox'];
}

/** @param {string} binary */
async function hasSandboxHelper(binary) {
  const helper = await stat(path.join(path.dirname(binary), 'chrome-sandbox')).catch(() => undefined);
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}

async function hasUserNamespaces() {
  try {
    return (await run('unshare', ['--user', '--map-root-user', 'true'])).code === 0;
  } catch (error) {
    if (error instanceof CommandError) return true; // no such command: Chromium itself will tell
    throw error;
  }
}
