// One process at a time: a lock that outlives no crash.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../error-code.mjs';

const BEAT_MS = 5_000;
const STALE_AFTER_MS = 20_000;
const POLL_MS = 500;

/**
 * Runs `work` while no other process that uses the same lock does. The lock is a folder that holds one file, named
 * after its holder, who touches it every few seconds; one left untouched for 20 seconds belonged to a process that
 * died, and is taken over.
 * @template T
 * @param {string} lockFolder made and removed here
 * @param {() => void} onWait called once when another process holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` returned
 */
export async function withLock(lockFolder, onWait, work) {
  const holder = randomUUID();
  const own = `${lockFolder}.${holder}`;
  await mkdir(own, { recursive: true });
  await writeFile(path.join(own, holder), '');
  try {
    for (let waits = 0; !(await tryLock(lockFolder, own)); waits++) {
      if (waits === 0) onWait();
      await sleep(POLL_MS);
      await touch(path.join(own, holder));
    }
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
  const held = path.join(lockFolder, holder);
  const beat = setInterval(() => {
    touch(held).catch((/** @type {Error} */ error) => {
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
    await release(lockFolder, holder);
  }
}

/**
 * Puts `own`, holder and all, in the place of the lock: in one step, which fails as long as a file is there. What is
 * taken away from a holder that died is the file of that one and no other, so that of several who see the same dead
 * holder none ends the lock of the one who was quicker.
 * @param {string} lockFolder
 * @param {string} own
 * @returns {Promise<boolean>} whether this process holds the lock now
 */
async function tryLock(lockFolder, own) {
  try {
    await rename(own, lockFolder);
    return true;
  } catch (error) {
    // The last two are what Windows says, also of an empty folder.
    passOver(error, ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES']);
  }
  try {
    for (const holder of await readdir(lockFolder)) {
      const { mtimeMs } = await stat(path.join(lockFolder, holder));
      if (Date.now() - mtimeMs > STALE_AFTER_MS) await release(lockFolder, holder);
    }
  } catch (error) {
    passOver(error, ['ENOENT']); // released meanwhile
  }
  return false;
}

/**
 * Ends the lock of `holder`; one that somebody else holds stays.
 * @param {string} lockFolder
 * @param {string} holder
 */
async function release(lockFolder, holder) {
  try {
    await unlink(path.join(lockFolder, holder));
    await rmdir(lockFolder);
  } catch (error) {
    passOver(error, ['ENOENT', 'ENOTEMPTY', 'EEXIST']);
  }
}

/** @param {string} file */
async function touch(file) {
  const now = new Date();
  await utimes(file, now, now);
}

/**
 * @param {unknown} error
 * @param {readonly string[]} expected
 */
function passOver(error, expected) {
  if (!expected.includes(errorCode(error) ?? '')) throw error;
}
