import { join } from 'node:path';
import { app } from 'electron/main';
import { askForFile, askWhereToSave } from '../windows/ask-for-path.ts';
import { BACKUP_EXTENSION } from './backup-folder.ts';

const FILTER = { name: 'Caseclock', extensions: [BACKUP_EXTENSION] };

/** Asks where to put a file of that name, first among the user's documents; `null` when nobody chose. */
export function askWhere(name: string): Promise<string | null> {
  return askWhereToSave(join(app.getPath('documents'), name), FILTER);
}

/** Asks which backup to take; `null` when nobody chose. */
export function askWhich(): Promise<string | null> {
  return askForFile(FILTER);
}
