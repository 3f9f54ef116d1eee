import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { FILE_EXTENSIONS } from '../../../../contract/files.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import { errorCode } from '../../../error-code.ts';
import { ConnectorError } from '../../connector.ts';
import { givenFile } from './chosen-file.ts';

/** A file in a folder that is watched. */
export interface FolderFile {
  readonly name: string;
  readonly writtenAt: EpochMs;
  /** Differs whenever the file was written again. */
  readonly stamp: string;
  /** @throws ConnectorError `file-too-large`, or what the file system says. */
  bytes(): Promise<Uint8Array>;
}

/** What is in a watched folder. */
export interface FolderLook {
  /** The exports, the one that was written first in front. */
  readonly files: readonly FolderFile[];
  /** The names of all that are there, also of those that are still being written. */
  readonly names: ReadonlySet<string>;
}

/** A folder whose exports are read as they come. Nothing in it is ever changed. */
export interface WatchedFolder {
  /**
   * Looks what is in it. A file is among the exports once it looks the same in two looks, one after the other:
   * whatever writes it has then come to its end.
   *
   * @throws ConnectorError `folder-not-found`.
   */
  look(): Promise<FolderLook>;
}

/** Watches `folder`. Hidden files, links, what programs keep beside an open file, and others are passed over. */
export function watchFolder(folder: string): WatchedFolder {
  let seen: ReadonlyMap<string, string> = new Map();
  return {
    async look() {
      const found = await filesIn(folder);
      const steady = found.filter(({ name, stamp }) => seen.get(name) === stamp);
      seen = new Map(found.map(({ name, stamp }) => [name, stamp]));
      const files = steady.sort((a, b) => a.writtenAt - b.writtenAt || (a.name < b.name ? -1 : 1));
      return { files, names: new Set(seen.keys()) };
    },
  };
}

async function filesIn(folder: string): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const facts = await statIfThere(path);
    if (facts === null || facts.size === 0) continue;
    files.push({
      name,
      writtenAt: Math.floor(facts.mtimeMs),
      stamp: `${facts.size} ${facts.mtimeMs}`,
      bytes: async () => (await givenFile(path)).bytes,
    });
  }
  return files;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() && isExport(entry.name) ? [entry.name] : []));
  } catch (error) {
    throw new ConnectorError('folder-not-found', basename(folder), errorCode(error) ?? '');
  }
}

/** `null` when it is gone since the folder was listed. */
async function statIfThere(
  path: string,
): Promise<{ readonly size: number; readonly mtimeMs: number } | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Excel keeps `~$name.xlsx` beside a workbook that is open. */
function isExport(name: string): boolean {
  const extension = extname(name).slice(1).toLowerCase();
  return !/^[.~]/.test(name) && FILE_EXTENSIONS.some((known) => known === extension);
}
