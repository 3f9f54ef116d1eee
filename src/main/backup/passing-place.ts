import { rm } from 'node:fs/promises';
import { errorText } from '../../domain/error-text.ts';
import type { BackupWorld } from './backup-world.ts';

/**
 * Does `work` with a place beside the data, and leaves nothing there. That what is there cannot be taken out is logged
 * and fails nothing: by then it is done.
 */
export async function withPassingPlace<T>(
  { folder, log }: Pick<BackupWorld, 'folder' | 'log'>,
  work: (passing: string) => Promise<T>,
): Promise<T> {
  const passing = await folder.passingPlace();
  try {
    return await work(passing);
  } finally {
    await rm(passing, { force: true }).catch((error: unknown) =>
      log(`what a backup left at ${passing} could not be taken out: ${errorText(error)}`),
    );
  }
}
