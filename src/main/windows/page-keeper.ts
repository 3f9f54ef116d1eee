import type { BrowserWindow } from 'electron/main';
import { STOPPED_PAGE } from '../../contract/origin.ts';
import { MINUTE, SECOND } from '../../domain/units.ts';
import { errorCode } from '../error-code.ts';
import type { Log } from '../log.ts';

/** So many losses without a healthy while between them, and the window says so instead of trying on. */
const LOSSES_TO_STOP = 4;

/** How long a page must live for its losses to be forgotten. */
const HEALTHY_AFTER_MS = MINUTE;

/** How long the window says that its page has stopped before it tries once more. */
const AGAIN_AFTER_MS = MINUTE;

/** How long to wait, in ms, before a page is loaded after its `loss`th loss in a row: 0, 1 s, 2 s. From 1. */
function reloadDelayMs(loss: number): number {
  return loss <= 1 ? 0 : SECOND * 2 ** (loss - 2);
}

/** What Chromium calls a load that gave way to another one, in its list of net errors. */
const ABORTED = 'ERR_ABORTED';

/** Keeps a window's page there. */
export interface PageKeeper {
  /** Loads it anew, as at the first time. */
  load(): void;
}

/**
 * Loads what `url` answers into `window` and again whenever its process is gone or a load fails; once that happens
 * again and again, a page without a script says so, and it is tried each minute. `language` is the one that this page
 * speaks.
 */
export function keepPage(
  window: BrowserWindow,
  url: () => string,
  options: { readonly log: Log; readonly language: () => string },
): PageKeeper {
  const { webContents } = window;
  let losses = 0;
  let timer: NodeJS.Timeout | undefined;
  /** Lost, and to be loaded again: a crash in the middle of a load is told as a failed load besides. */
  let isLost = false;

  const load = () => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    isLost = false;
    timer = setTimeout(() => {
      losses = 0;
    }, HEALTHY_AFTER_MS);
    open(url());
  };
  const open = (page: string) => {
    window.loadURL(page).catch((error) => {
      if (errorCode(error) !== ABORTED) lose(`${error}`);
    });
  };
  const lose = (why: string) => {
    if (isLost || window.isDestroyed()) return;
    isLost = true;
    losses += 1;
    options.log.warn(`${url()} is lost: ${why}; loss ${losses}`);
    clearTimeout(timer);
    if (losses < LOSSES_TO_STOP) {
      timer = setTimeout(load, reloadDelayMs(losses));
      return;
    }
    losses = 0;
    open(`${STOPPED_PAGE}#${options.language()}`);
    timer = setTimeout(load, AGAIN_AFTER_MS);
  };

  webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit') lose(`its process is gone: ${reason}`);
  });
  window.on('closed', () => clearTimeout(timer));
  load();
  return {
    load() {
      losses = 0;
      load();
    },
  };
}
