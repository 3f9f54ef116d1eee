import { readdir } from 'node:fs/promises';
import { errorCode } from '../error-code.ts';

/**
 * The names of what is in `folder`, in no order; none when there is no such folder. Rejects when it cannot be looked
 * at.
 */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
