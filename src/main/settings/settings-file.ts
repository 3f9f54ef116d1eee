import { basename } from 'node:path';
import { z } from 'zod';
import type { UnreadableSettings } from '../../contract/unreadable-settings.ts';
import { errorText } from '../../domain/error-text.ts';
import type { EpochMs } from '../../domain/units.ts';
import { type KeptFile, openKeptFile } from '../disk/kept-file.ts';
import { UnusablePathError } from '../disk/unusable-path.ts';
import { DEFAULT_SETTINGS, NewerSettingsError, readSettings, type Settings } from './settings.ts';

/** The settings on disk. */
export type SettingsFile = KeptFile<Settings>;

/**
 * Opens the settings at `path`; the program starts with its defaults where there are none that can be read, and
 * `onUnreadable` hears of it.
 *
 * @throws UnusablePathError when the system refuses the file, or a newer program wrote it: that one can read it.
 */
export function openSettingsFile(
  path: string,
  now: EpochMs,
  onUnreadable: (unreadable: UnreadableSettings) => void,
): Promise<SettingsFile> {
  return openKeptFile(path, { read: readSettings, first: DEFAULT_SETTINGS }, now, (keptAs, error) => {
    if (error instanceof NewerSettingsError) throw new UnusablePathError('file', path, error);
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : errorText(error);
    onUnreadable({ path, keptAs: basename(keptAs), reason });
  });
}
