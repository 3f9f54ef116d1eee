// When a file was changed, for what is made again only when its sources are newer.
import { stat } from 'node:fs/promises';

/**
 * @param {string} file
 * @returns {Promise<number | undefined>} in ms; undefined when there is no such file
 */
export async function modifiedMs(file) {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
