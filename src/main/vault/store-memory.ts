import { z } from 'zod';
import type { EpochMs } from '../../domain/units.ts';
import { readTextIfThere, replaceFile } from '../disk/files-on-disk.ts';
import type { Log } from '../log.ts';
import type { VaultRequester } from './vault-client.ts';

const memorySchema = z.object({ lostAt: z.number().int().nullable() });
type Memory = z.infer<typeof memorySchema>;

/**
 * What main remembers of the store beside the store: that there is one. The browser engine deletes a store that it
 * finds corrupt and begins an empty one, and says nothing of it.
 */
export interface StoreMemory {
  /** When it was found that what had been stored is gone; `null` when it is not, or once somebody answered that. */
  lostAt(): EpochMs | null;
  /** Asks a vault page, before it opens its database, whether there still is one. Answers whether it was found gone. */
  look(request: VaultRequester): Promise<boolean>;
  /** There is a store from now on. */
  noteStored(): Promise<void>;
  /** Somebody restored a backup, or goes on without. */
  answer(): Promise<void>;
}

/**
 * Opens what is remembered in the file at `path`. A file that cannot be read is logged, and taken to say that there
 * was a store.
 */
export async function openStoreMemory(
  path: string,
  now: () => EpochMs,
  log: Pick<Log, 'warn'>,
): Promise<StoreMemory> {
  let memory = await load();
  // Remembered once it is on disk: what could not be written is found, and tried, again.
  const write = async (next: Memory): Promise<void> => {
    await replaceFile(path, JSON.stringify(next));
    memory = next;
  };
  return {
    lostAt: () => memory?.lostAt ?? null,
    async look(request) {
      if (memory === null || memory.lostAt !== null) return false;
      const { version } = await request({ op: 'describe-store' });
      if (version !== null) return false;
      log.warn(
        'what was stored is gone: the store was deleted, or corrupt and given up by the browser engine',
      );
      await write({ lostAt: now() });
      return true;
    },
    async noteStored() {
      if (memory === null) await write({ lostAt: null });
    },
    async answer() {
      if (memory?.lostAt !== null) await write({ lostAt: null });
    },
  };

  async function load(): Promise<Memory | null> {
    const text = await readTextIfThere(path);
    if (text === null) return null;
    try {
      return memorySchema.parse(JSON.parse(text));
    } catch (error) {
      log.warn(`what is remembered of the store could not be read: ${error}`);
      return { lostAt: null };
    }
  }
}
