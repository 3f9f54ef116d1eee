import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron/main';
import { APP_HOST, APP_SCHEME } from '../../contract/origin.ts';
import { UnusablePathError } from '../disk/unusable-path.ts';
import type { TrayIcons } from '../tray/tray.ts';

/** Where the program's own files are, in a clone and in a package alike. */
export interface ProgramFiles {
  readonly pages: string;
  readonly consolePreload: string;
  readonly vaultPreload: string;
  readonly wallPreload: string;
  readonly icon: string;
  readonly trayIcons: TrayIcons;
  /** What the process runs that reads one export. */
  readonly fileReader: string;
  /** Copies of files to be imported, until they are stored. */
  readonly imports: string;
  readonly settings: string;
  readonly secrets: string;
  /** Where the browser engine keeps IndexedDB of the program's origin. */
  readonly store: string;
  /** What is remembered of the store beside it. */
  readonly storeMemory: string;
  readonly backups: string;
  readonly views: string;
  readonly windows: string;
}

/** Paths below the app's own folder and the user's data folder; the latter must be settled before. */
export function programFiles(): ProgramFiles {
  const own = app.getAppPath();
  const data = app.getPath('userData');
  return {
    pages: join(own, 'out', 'renderer'),
    consolePreload: join(own, 'out', 'preload', 'console.cjs'),
    vaultPreload: join(own, 'out', 'preload', 'vault.cjs'),
    wallPreload: join(own, 'out', 'preload', 'wall.cjs'),
    fileReader: join(own, 'out', 'main', 'file-reader.js'),
    imports: join(data, 'imports'),
    icon: join(own, 'build', 'icons', 'icon.png'),
    trayIcons: {
      plain: join(own, 'build', 'icons', 'tray.png'),
      pressing: join(own, 'build', 'icons', 'tray-pressing.png'),
      overlay: join(own, 'build', 'icons', 'overlay.png'),
    },
    settings: join(data, 'settings.json'),
    secrets: join(data, 'secrets.json'),
    store: join(data, 'IndexedDB', `${APP_SCHEME}_${APP_HOST}_0.indexeddb.leveldb`),
    storeMemory: join(data, 'store.json'),
    backups: join(data, 'backups'),
    views: join(data, 'views.json'),
    windows: join(data, 'windows.json'),
  };
}

/**
 * Keeps the data in the folder that `--user-data-dir` names; the sample desk has a folder of its own. Answers what is
 * wrong with it, where nothing can be written there: no other start of the program could be found then either.
 */
export function settleDataFolder(isSample: boolean): UnusablePathError | null {
  const named = app.commandLine.getSwitchValue('user-data-dir');
  const folder = named === '' ? app.getPath('userData') : named;
  const own = isSample ? join(folder, 'sample-desk') : folder;
  app.setPath('userData', own);
  try {
    mkdirSync(own, { recursive: true });
    accessSync(own, constants.W_OK);
    return null;
  } catch (error) {
    return new UnusablePathError('folder', own, error);
  }
}
