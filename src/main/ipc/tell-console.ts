import { BrowserWindow } from 'electron/main';
import type { ConsoleEvent, ConsoleEventValue } from '../../contract/console.ts';
import { CONSOLE_PAGE, WALL_PAGE } from '../../contract/origin.ts';
import { WALL_EVENTS } from '../../contract/wall-page.ts';
import { isPage } from '../security/is-page.ts';

/** Tells every console page, and the wall what is meant for it too; the vault page hears nothing. */
export function tellConsole<E extends ConsoleEvent>(event: E, value: ConsoleEventValue<E>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (window.isDestroyed()) continue;
    const { webContents } = window;
    // A window that is closing outlives its page.
    if (webContents.isDestroyed() || webContents.isCrashed()) continue;
    // By its address, not by its frame: the frame of a page that has just died cannot be asked.
    const url = webContents.getURL();
    if (isPage(url, CONSOLE_PAGE) || (WALL_EVENTS.has(event) && isPage(url, WALL_PAGE))) {
      webContents.send(event, value);
    }
  }
}
