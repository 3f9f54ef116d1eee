import { BrowserWindow, nativeTheme } from 'electron/main';
import { casePage } from '../../contract/case-page.ts';
import { PAGE_PREFERENCES } from '../security/harden.ts';

/** Shows a case in a window of its own: the one that shows it already, or a new one. */
export type ShowCaseWindow = (caseId: string) => void;

/** The means to show cases in windows of their own. They are pages of the console, under its rules. */
export function caseWindows(options: {
  readonly preloadPath: string;
  readonly iconPath: string;
}): ShowCaseWindow {
  return (caseId) => {
    const page = casePage(caseId);
    const known = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === page);
    if (known !== undefined) {
      if (known.isMinimized()) known.restore();
      known.focus();
      return;
    }
    const window = new BrowserWindow({
      width: 1120,
      height: 860,
      minWidth: 480,
      minHeight: 400,
      show: false,
      autoHideMenuBar: true,
      icon: options.iconPath,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#12171a' : '#f4f6f7',
      webPreferences: { ...PAGE_PREFERENCES, preload: options.preloadPath },
    });
    window.once('ready-to-show', () => window.show());
    void window.loadURL(page);
  };
}
