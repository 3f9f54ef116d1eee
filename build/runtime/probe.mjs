// Asks an Electron binary what it is, by running it.
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { errorCode } from '../error-code.mjs';
import { CommandError, run } from '../process.mjs';

const PROBE_TIMEOUT_MS = 30_000;

/** @typedef {{ version: string, problem?: undefined } | { version?: undefined, problem: string }} Probe */

/**
 * Finds out whether a binary is a runnable Electron. Needs no display.
 * @param {string} binary
 * @returns {Promise<Probe>} its version (without a `v`), or in one line why it does not run
 */
export async function probeElectron(binary) {
  try {
    if (!(await stat(binary)).isFile()) return { problem: 'it is not a file' };
    await access(binary, constants.X_OK);
  } catch (error) {
    return { problem: errorCode(error) === 'ENOENT' ? 'there is no such file' : 'it cannot be executed' };
  }
  return askVersion(binary);
}

/**
 * @param {string} binary
 * @returns {Promise<Probe>}
 */
async function askVersion(binary) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: undefined };
  try {
    const signal = AbortSignal.timeout(PROBE_TIMEOUT_MS);
    const { code, stdout, stderr } = await run(binary, ['-p', 'process.versions.electron'], { env, signal });
    const version = stdout.trim();
    if (code === 0 && /^\d+\.\d+\.\d+/.test(version)) return { version };
    if (code === 0) return { problem: 'it is some other program' };
    return { problem: missingLibrary(stderr) ?? `it ended with code ${code}${firstLine(stderr)}` };
  } catch (error) {
    if (error instanceof CommandError) return { problem: error.message };
    throw error;
  }
}

/** @param {string} stderr */
function missingLibrary(stderr) {
  const name = /error while loading shared libraries: ([^:]+):/.exec(stderr)?.[1];
  return name && `the system library ${name} is missing`;
}

/** @param {string} text */
function firstLine(text) {
  const line = text.trim().split('\n')[0];
  return line ? ` (${line})` : '';
}
