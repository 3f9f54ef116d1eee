import { app, WebContentsView } from 'electron/main';
import { MINUTE } from '../../domain/units.ts';
import type { Log } from '../log.ts';

/** By then a page has read what it reads at its start, and alerts that were due have been told. */
const AFTER_LOAD_MS = MINUTE;

/**
 * Has the browser engine give back, a minute after a page was loaded, what it keeps only to be quicker the next time:
 * above all the blocks of the store that it read for that page. Follows the pages that open from now on; that it gave
 * nothing is logged. What it is worth was measured: decision 45.
 */
export function giveBackMemory(log: Pick<Log, 'warn'>): void {
  let timer: NodeJS.Timeout | undefined;
  const giveBack = () =>
    sayMemoryIsShort().catch((error) => log.warn(`the browser engine gave no memory back: ${error}`));
  app.on('web-contents-created', (_, contents) =>
    contents.on('did-finish-load', () => {
      clearTimeout(timer);
      timer = setTimeout(giveBack, AFTER_LOAD_MS);
    }),
  );
}

/** Chromium can be told through the debugger of a page alone. This one is never loaded, and has no process. */
async function sayMemoryIsShort(): Promise<void> {
  const { webContents } = new WebContentsView();
  try {
    webContents.debugger.attach();
    await webContents.debugger.sendCommand('Memory.simulatePressureNotification', { level: 'moderate' });
  } finally {
    webContents.close();
  }
}
