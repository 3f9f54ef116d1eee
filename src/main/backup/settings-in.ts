import { errorText } from '../../domain/error-text.ts';
import { NewerSettingsError, readSettings, type Settings } from '../settings/settings.ts';
import { BackupError } from './backup-error.ts';
import type { ReadBackup } from './read-backup.ts';

/**
 * The settings that go with a backup, brought to this version.
 *
 * @throws BackupError when they are of a newer version, or cannot be read.
 */
export function settingsIn({ header }: ReadBackup): Settings {
  try {
    return readSettings(JSON.stringify(header.settings));
  } catch (error) {
    const code = error instanceof NewerSettingsError ? 'newer-version' : 'damaged';
    throw new BackupError(code, `its settings: ${errorText(error)}`);
  }
}
