import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../build/runtime/lock.mjs';

let folder: string;
let lock: string;
const ignore = () => {};
const LONG_AGO = new Date(Date.now() - 60_000);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What is waited for, and what ends the waiting. */
function signal(): readonly [Promise<void>, () => void] {
  let end = ignore;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return [ended, () => end()];
}

/** Makes all that is in the lock, and the lock, look as if its holder had died. */
async function looksDead(): Promise<void> {
  for (const name of await readdir(lock)) await utimes(join(lock, name), LONG_AGO, LONG_AGO);
  await utimes(lock, LONG_AGO, LONG_AGO);
}

test('one works at a time, also when all see at once that the last holder died', async () => {
  await mkdir(lock);
  await writeFile(join(lock, 'dead'), '');
  await looksDead();
  let working = 0;
  let most = 0;
  const one = () =>
    withLock(lock, ignore, async () => {
      working += 1;
      most = Math.max(most, working);
      await readdir(folder);
      working -= 1;
    });
  await Promise.all([one(), one(), one(), one()]);
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('a holder that was taken for dead ends, and leaves the lock to whoever took it over', async () => {
  const [isTaken, taken] = signal();
  const [isHeld, held] = signal();
  const slow = withLock(lock, ignore, async () => {
    await looksDead();
    held();
    await isTaken;
  });
  // Of two that begin at once either may be the first.
  await isHeld;
  const isHeldAfterThat = withLock(lock, ignore, async () => {
    taken();
    await slow;
    return (await readdir(folder)).includes('lock');
  });
  expect(await isHeldAfterThat).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

test('what the work throws is thrown, and the lock is free again', async () => {
  await expect(withLock(lock, ignore, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(lock, ignore, async () => 'again')).toBe('again');
});
