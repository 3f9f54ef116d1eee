import type { EpochMs } from '../../domain/units.ts';
import { type KeptFile, openKeptFile } from '../disk/kept-file.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';

/** The settings on disk. */
export type SettingsFile = KeptFile<Settings>;

/** Opens the settings at `path`; the program starts with its defaults where there are none that can be read. */
export function openSettingsFile(
  path: string,
  now: EpochMs,
  onBroken: (keptAs: string, reason: unknown) => void,
): Promise<SettingsFile> {
  return openKeptFile(path, { read: readSettings, first: DEFAULT_SETTINGS }, now, onBroken);
}
