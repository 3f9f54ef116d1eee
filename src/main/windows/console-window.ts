import { BrowserWindow, nativeTheme } from 'electron/main';
import type { ConsoleEventValue } from '../../contract/console.ts';
import { CONSOLE_PAGE } from '../../contract/origin.ts';
import { PAGE_PREFERENCES } from '../security/harden.ts';

/** The one window that people see. Closing it ends nothing: the program goes on in the tray. */
export interface ConsoleWindow {
  /** Opens it, or brings it to the front. */
  show(): void;
  /** Opens it and shows a case there, or the board for `null`. */
  showCase(caseId: string | null): void;
  hasFocus(): boolean;
  /** Draws the eye to the taskbar, where there is a window that has not the focus. */
  flash(): void;
}

/** `tell` reaches the page once it listens. */
export function createConsoleWindow(options: {
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly tell: (event: 'case:show', value: ConsoleEventValue<'case:show'>) => void;
}): ConsoleWindow {
  let window: BrowserWindow | null = null;

  const open = (): BrowserWindow => {
    const opened = new BrowserWindow({
      width: 1600,
      height: 1000,
      minWidth: 720,
      minHeight: 480,
      show: false,
      autoHideMenuBar: true,
      icon: options.iconPath,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#f7f8fa',
      webPreferences: { ...PAGE_PREFERENCES, preload: options.preloadPath },
    });
    opened.once('ready-to-show', () => opened.show());
    opened.on('focus', () => opened.flashFrame(false));
    opened.on('closed', () => {
      if (window === opened) window = null;
    });
    void opened.loadURL(CONSOLE_PAGE);
    return opened;
  };

  const show = (): BrowserWindow => {
    window ??= open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    return window;
  };

  return {
    show,
    hasFocus: () => window?.isFocused() === true && !window.webContents.isLoading(),
    flash() {
      if (window?.isFocused() === false) window.flashFrame(true);
    },
    showCase(caseId) {
      const { webContents } = show();
      const tell = () => options.tell('case:show', { caseId });
      if (webContents.isLoading()) webContents.once('did-finish-load', tell);
      else tell();
    },
  };
}
