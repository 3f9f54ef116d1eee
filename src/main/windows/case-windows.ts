import { BrowserWindow } from 'electron/main';
import { caseIdOfPage, casePage } from '../../contract/case-page.ts';
import type { Log } from '../log.ts';
import { PAGE_PREFERENCES } from '../security/harden.ts';
import { onLeave } from './on-leave.ts';
import { pageGround } from './page-ground.ts';
import { keepPage } from './page-keeper.ts';

/** Shows a case in a window of its own: the one that shows it already, or a new one. */
export type ShowCaseWindow = (caseId: string) => void;

/** The means to show cases in windows of their own. They are pages of the console, under its rules. */
export function caseWindows(options: {
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly log: Log;
  readonly language: () => string;
}): ShowCaseWindow {
  /** The open ones, each with the address of the case that it shows now: people turn to others in it. */
  const shown = new Map<BrowserWindow, string>();

  return (caseId) => {
    const page = casePage(caseId);
    const known = [...shown].find(([, address]) => address === page)?.[0];
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
      backgroundColor: pageGround(),
      webPreferences: { ...PAGE_PREFERENCES, preload: options.preloadPath },
    });
    shown.set(window, page);
    window.once('ready-to-show', () => window.show());
    window.webContents.on('did-navigate-in-page', (_, address) => {
      if (shown.has(window) && caseIdOfPage(address) !== null) shown.set(window, address);
    });
    onLeave(window, () => shown.delete(window));
    keepPage(window, () => shown.get(window) ?? page, options);
  };
}
