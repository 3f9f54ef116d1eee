import { app, BrowserWindow } from 'electron/main';
import { SECOND } from '../../domain/units.ts';
import type { OpenedLog } from '../log.ts';

/** Far above what an honest end takes, and less than anybody waits who shuts the machine down. */
const ENDS_WITHIN_MS = 10 * SECOND;

/** How long the last line of the log is waited for. */
const WRITTEN_WITHIN_MS = SECOND;

let isEnding = false;
/** What the end waits for beside the windows, by name. */
const awaited = new Set<string>();

/**
 * Follows, from the program's first moment on, whether it is being quit, and sees to it that it then ends: a window
 * that opens meanwhile is closed, and what has not ended in time is named in the log and left.
 */
export function followEnding(log: OpenedLog): void {
  app.once('before-quit', () => {
    isEnding = true;
    // It is none of those that the end has closed and waits for: it would keep the program for good.
    app.on('browser-window-created', (_, window) =>
      setImmediate(() => {
        if (!window.isDestroyed()) window.destroy();
      }),
    );
    setTimeout(giveUp, ENDS_WITHIN_MS, log);
  });
}

/**
 * Whether the program is being quit. It ends once all its windows have closed; what a start cannot finish by then is no
 * fault.
 */
export function isProgramEnding(): boolean {
  return isEnding;
}

/** Has the program end again once `work`, for which its end was put off, is done. */
export function endAfter(work: Promise<void>, what: string): void {
  awaited.add(what);
  void work.finally(() => {
    awaited.delete(what);
    app.quit();
  });
}

function giveUp(log: OpenedLog): void {
  const pages = BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL());
  const left = [...pages, ...awaited].join(', ') || 'the system';
  log.warn(`the program did not end within ${ENDS_WITHIN_MS} ms and is ended; it waited for ${left}`);
  setTimeout(() => app.exit(), WRITTEN_WITHIN_MS);
  void log.written().finally(() => app.exit());
}
