// When a file was changed, for what is made again only when its sources are newer.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './error-code.mjs';

/**
 * @param {string} file
 * @returns {Promise<number | undefined>} in ms; undefined when there is no such file
 */
export async function modifiedMs(file) {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * @param {readonly string[]} paths files, and folders with all that is in them; those that do not exist count as old
 * @returns {Promise<number>} when the newest of them was changed, in ms; of a folder that is when something was added
 *   or removed
 */
export async function newestMs(paths) {
  const times = paths.map(async (one) => {
    const found = await modifiedMs(one);
    if (found === undefined || !(await stat(one)).isDirectory()) return found ?? 0;
    const within = await readdir(one, { recursive: true });
    const inside = await Promise.all(within.map((name) => modifiedMs(path.join(one, name))));
    return Math.max(found, ...inside.map((ms) => ms ?? 0));
  });
  return Math.max(...(await Promise.all(times)));
}
