import type { BrowserWindow } from 'electron/main';
import { STOPPED_PAGE } from '../../contract/origin.ts';
import { MINUTE, SECOND } from '../../domain/units.ts';
import type { Log } from '../log.ts';

/** So many crashes without a healthy while between them, and the window says so instead of trying on. */
const CRASHES_TO_STOP = 4;

/** How long a page must live for its crashes to be forgotten. */
const HEALTHY_AFTER_MS = MINUTE;

/** How long the window says that its page has stopped before it tries once more. */
const AGAIN_AFTER_MS = MINUTE;

/** How long to wait, in ms, before a page is loaded after its `crash`th crash in a row: 0, 1 s, 2 s. From 1. */
function reloadDelayMs(crash: number): number {
  return crash <= 1 ? 0 : SECOND * 2 ** (crash - 2);
}

/** Keeps a window's page there. */
export interface PageKeeper {
  /** Loads it anew, as at the first time. */
  load(): void;
}

/**
 * Loads what `url` answers into `window` and again whenever its process is gone; once that happens again and again, a
 * page without a script says so, and it is tried each minute. `language` is the one that this page speaks.
 */
export function keepPage(
  window: BrowserWindow,
  url: () => string,
  options: { readonly log: Log; readonly language: () => string },
): PageKeeper {
  const { webContents } = window;
  let crashes = 0;
  let timer: NodeJS.Timeout | undefined;

  const load = () => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    timer = setTimeout(() => {
      crashes = 0;
    }, HEALTHY_AFTER_MS);
    open(url());
  };
  const open = (page: string) => {
    window.loadURL(page).catch((error) => options.log.warn(`a page could not be loaded: ${error}`));
  };

  webContents.on('render-process-gone', (_, { reason }) => {
    if (window.isDestroyed() || reason === 'clean-exit') return;
    crashes += 1;
    options.log.warn(`the process of ${url()} is gone: ${reason}; crash ${crashes}`);
    clearTimeout(timer);
    if (crashes < CRASHES_TO_STOP) {
      timer = setTimeout(load, reloadDelayMs(crashes));
      return;
    }
    crashes = 0;
    open(`${STOPPED_PAGE}#${options.language()}`);
    timer = setTimeout(load, AGAIN_AFTER_MS);
  });
  window.on('closed', () => clearTimeout(timer));
  load();
  return {
    load() {
      crashes = 0;
      load();
    },
  };
}
