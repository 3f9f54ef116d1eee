import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import type { EpochMs } from '../../domain/units.ts';
import { UnusablePathError } from '../unusable-path.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';

/** The settings on disk. */
export interface SettingsFile {
  current(): Settings;
  /** Replaces the settings; on disk all at once or not at all. */
  write(settings: Settings): Promise<void>;
}

/**
 * Opens the settings at `path`. A file that cannot be read is kept beside it, under a name that `onBroken` is
 * told, and the program starts with its defaults.
 */
export async function openSettingsFile(
  path: string,
  now: EpochMs,
  onBroken: (keptAs: string, reason: unknown) => void,
): Promise<SettingsFile> {
  let settings = await load(path, now, onBroken);
  let writing = Promise.resolve();
  return {
    current: () => settings,
    write(next) {
      settings = next;
      const write = () => replaceFile(path, JSON.stringify(next, null, 2));
      const written = writing.then(write, write);
      writing = written;
      return written;
    },
  };
}

/** Writes a file so that a crash leaves the old one or the new one, never half of one; for its owner only. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const half = `${path}.new`;
  await writeFile(half, content, { mode: 0o600, flush: true });
  await rename(half, path);
}

/**
 * The text of a file; `null` when there is none.
 *
 * @throws UnusablePathError when there is one that cannot be read, or something else in its place.
 */
export async function readTextIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UnusablePathError('file', path, error);
  }
}

async function load(
  path: string,
  now: EpochMs,
  onBroken: (keptAs: string, reason: unknown) => void,
): Promise<Settings> {
  const text = await readTextIfThere(path);
  if (text === null) return DEFAULT_SETTINGS;
  try {
    return readSettings(text);
  } catch (reason) {
    const keptAs = `${path}.unreadable-${now}`;
    await copyFile(path, keptAs);
    onBroken(keptAs, reason);
    return DEFAULT_SETTINGS;
  }
}
