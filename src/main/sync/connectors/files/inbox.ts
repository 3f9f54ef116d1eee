import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { EpochMs } from '../../../../domain/units.ts';
import { readTextIfThere, replaceFile } from '../../../disk/files-on-disk.ts';
import { foldersIn, namesIn } from '../../../disk/names-in.ts';

/** A file that was given to be imported and is not stored yet. */
export interface InboxFile {
  readonly key: string;
  readonly name: string;
  readonly writtenAt: EpochMs;
  bytes(): Promise<Uint8Array>;
}

/**
 * Copies of files that a person chose to import, until the vault has them: an import that is cut off goes on at
 * the next start, whatever became of the original.
 */
export interface Inbox {
  put(sourceId: string, file: Given): Promise<void>;
  /** What is still to be read of a source, the file that was written first in front. */
  list(sourceId: string): Promise<readonly InboxFile[]>;
  drop(sourceId: string, key: string): Promise<void>;
  /** Forgets everything of a source. */
  clear(sourceId: string): Promise<void>;
  /** The files of every source; what else lies among them is none of ours. */
  all(): AsyncIterable<GivenTo>;
  /** Forgets everything, and takes these. */
  replaceAll(files: AsyncIterable<GivenTo>): Promise<void>;
}

/** A file that is given to be imported. */
export interface Given {
  readonly name: string;
  readonly writtenAt: EpochMs;
  readonly bytes: Uint8Array;
}

/** A file and the source that it is given to. */
export interface GivenTo extends Given {
  readonly sourceId: string;
}

const slipSchema = z.object({ name: z.string(), writtenAt: z.number() });

/**
 * An inbox below `root`: of each file its bytes, and a slip with its name that is written last. A source has a folder
 * directly below; what is asked for one that would be elsewhere rejects.
 */
export function openInbox(root: string): Inbox {
  const folderOf = (sourceId: string): string => {
    const folder = resolve(root, sourceId);
    if (dirname(folder) === resolve(root) && basename(folder) === sourceId) return folder;
    throw new Error(`not the id of a source: ${sourceId}`);
  };
  const slipOf = (sourceId: string, key: string) => join(folderOf(sourceId), `${key}.json`);
  const bytesOf = (sourceId: string, key: string) => join(folderOf(sourceId), `${key}.bytes`);
  const inbox: Inbox = {
    async put(sourceId, { name, writtenAt, bytes }) {
      const key = createHash('sha256').update(bytes).update(String(writtenAt)).digest('hex').slice(0, 32);
      await mkdir(folderOf(sourceId), { recursive: true });
      await replaceFile(bytesOf(sourceId, key), bytes);
      await replaceFile(slipOf(sourceId, key), JSON.stringify({ name, writtenAt }));
    },
    async list(sourceId) {
      const files: InboxFile[] = [];
      for (const entry of await namesIn(folderOf(sourceId))) {
        const key = /^([0-9a-f]+)\.json$/.exec(entry)?.[1];
        const slip = key === undefined ? null : await readTextIfThere(slipOf(sourceId, key));
        if (key === undefined || slip === null) continue;
        files.push({
          ...slipSchema.parse(JSON.parse(slip)),
          key,
          bytes: () => readFile(bytesOf(sourceId, key)),
        });
      }
      return files.sort((a, b) => a.writtenAt - b.writtenAt);
    },
    async drop(sourceId, key) {
      await rm(slipOf(sourceId, key), { force: true });
      await rm(bytesOf(sourceId, key), { force: true });
    },
    async clear(sourceId) {
      await rm(folderOf(sourceId), { recursive: true, force: true });
    },
    async *all() {
      for (const sourceId of await foldersIn(root)) {
        for (const { name, writtenAt, bytes } of await inbox.list(sourceId)) {
          yield { sourceId, name, writtenAt, bytes: await bytes() };
        }
      }
    },
    async replaceAll(files) {
      await rm(root, { recursive: true, force: true });
      for await (const { sourceId, ...file } of files) await inbox.put(sourceId, file);
    },
  };
  return inbox;
}
