import { join } from 'node:path';
import { app, dialog } from 'electron/main';
import { BACKUP_EXTENSION } from './backup-folder.ts';

const FILTERS = [{ name: 'Caseclock', extensions: [BACKUP_EXTENSION] }];

/** Asks where to put a file of that name; `null` when nobody chose. */
export async function askWhere(name: string): Promise<string | null> {
  const defaultPath = join(app.getPath('documents'), name);
  const { filePath, canceled } = await dialog.showSaveDialog({ defaultPath, filters: FILTERS });
  return canceled || filePath === '' ? null : filePath;
}

/** Asks which backup to take; `null` when nobody chose. */
export async function askWhich(): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters: FILTERS });
  return filePaths[0] ?? null;
}
