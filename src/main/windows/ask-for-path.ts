import { BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron/main';

// The system's dialogs. Each belongs to the window that has the focus, and cannot be lost behind it.

/** Asks for a file that is there; `null` when nobody chose one. */
export function askForFile(filter: FileFilter): Promise<string | null> {
  return ask({ properties: ['openFile'], filters: [filter] });
}

/** Asks for a folder that is there; `null` when nobody chose one. */
export function askForFolder(): Promise<string | null> {
  return ask({ properties: ['openDirectory'] });
}

/** Asks where to save, and proposes `path`, which may be a name alone; `null` when nobody chose. */
export async function askWhereToSave(path: string, ...filters: FileFilter[]): Promise<string | null> {
  const options = { defaultPath: path, filters };
  const window = BrowserWindow.getFocusedWindow();
  const asked = window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  const { canceled, filePath } = await asked;
  return canceled || filePath === '' ? null : filePath;
}

async function ask(options: OpenDialogOptions): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow();
  const asked = window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  const { filePaths } = await asked;
  return filePaths[0] ?? null;
}
