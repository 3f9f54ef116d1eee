// One process at a time: a lock that outlives no crash.
import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_MS = 5_000;
const STALE_AFTER_MS = 20_000;
const POLL_MS = 500;

/**
 * Runs `work` while no other process that uses the same lock does. The holder touches the lock every few seconds;
 * one left untouched for 20 seconds belonged to a process that died, and is taken over.
 * @template T
 * @param {string} lockFolder made and removed here
 * @param {() => void} onWait called once when another process holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` returned
 */
export async function withLock(lockFolder, onWait, work) {
  await mkdir(path.dirname(lockFolder), { recursive: true });
  for (let waits = 0; !(await tryLock(lockFolder)); waits++) {
    if (waits === 0) onWait();
    await sleep(POLL_MS);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(lockFolder, now, now).catch((/** @type {Error} */ error) => {
      process.emitWarning(
        `the lock ${lockFolder} is gone (${error.message}); another process may do the same work`,
      );
      clearInterval(beat);
    });
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(lockFolder, { recursive: true, force: true });
  }
}

/**
 * @param {string} lockFolder
 * @returns {Promise<boolean>} whether this process holds the lock now
 */
async function tryLock(lockFolder) {
  try {
    await mkdir(lockFolder);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  try {
    const { mtimeMs } = await stat(lockFolder);
    if (Date.now() - mtimeMs > STALE_AFTER_MS) await rm(lockFolder, { recursive: true, force: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error; // ENOENT: released between the two calls
  }
  return false;
}

/** @param {unknown} error */
function errorCode(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
