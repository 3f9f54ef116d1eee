import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../disk/names-in.ts';
import type { Log } from '../log.ts';
import { lengthOfWholeRecords } from './whole-records.ts';

/** What LevelDB appends to, and goes on appending to after a restart. */
const APPENDED = /^(\d+\.log|MANIFEST-\d+)$/;

/**
 * Cuts off, in the store's `folder`, the record that was being written when the program was killed or the power failed;
 * nothing of it was acknowledged. Where LevelDB finds the file corrupt, the browser engine deletes everything that is
 * stored: at the next start, or at the one after, since LevelDB overlooks half a record once and appends behind it. To
 * be done before any page opens the store, by the only program on this data folder.
 *
 * A folder that cannot be looked at is logged; the browser engine meets the same.
 */
export async function mendStore(folder: string, log: Pick<Log, 'warn'>): Promise<void> {
  try {
    for (const name of await namesIn(folder)) {
      if (!APPENDED.test(name)) continue;
      const cut = await cutToWhole(join(folder, name));
      if (cut > 0) log.warn(`the store's ${name} broke off in a record: its ${cut} bytes were cut off`);
    }
  } catch (error) {
    log.warn(`the store could not be looked at before it is opened: ${error}`);
  }
}

/** Answers how many bytes were cut off. */
async function cutToWhole(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    const content = await file.readFile();
    const whole = lengthOfWholeRecords(content);
    if (whole < content.length) {
      await file.truncate(whole);
      await file.sync();
    }
    return content.length - whole;
  } finally {
    await file.close();
  }
}
