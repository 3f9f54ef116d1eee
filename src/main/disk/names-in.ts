import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { errorCode } from '../error-code.ts';

/**
 * The names of what is in `folder`, in no order; none when there is no such folder. Rejects when it cannot be looked
 * at.
 */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await entriesIn(folder)).map(({ name }) => name);
}

/** The names of the folders in `folder`, as `namesIn` answers those of all that is there. */
export async function foldersIn(folder: string): Promise<readonly string[]> {
  return (await entriesIn(folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function entriesIn(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
