// When a file was changed, for what is made again only when its sources are newer.
import { stat } from 'node:fs/promises';
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
