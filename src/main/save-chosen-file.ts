import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { BrowserWindow, dialog } from 'electron/main';
import type { SavedFile } from '../contract/saved-file.ts';

/** Has a person choose where to, proposing `name` with its ending, and writes `text` there as UTF-8. */
export async function saveChosenFile(name: string, text: string): Promise<SavedFile> {
  const extension = extname(name).slice(1);
  const options = { defaultPath: name, filters: [{ name: `*.${extension}`, extensions: [extension] }] };
  const window = BrowserWindow.getFocusedWindow();
  const { filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (filePath === '') return { outcome: 'cancelled' };
  try {
    await writeFile(filePath, text);
    return { outcome: 'saved', name: basename(filePath) };
  } catch (error) {
    return { outcome: 'failed', detail: String(error) };
  }
}
