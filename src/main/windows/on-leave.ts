import type { BrowserWindow } from 'electron/main';

/**
 * Calls `leave` once, when `window` begins to close: it is gone only once its page has ended, and until then it could be
 * shown again, and would go nevertheless. No page of ours keeps its window from closing.
 */
export function onLeave(window: BrowserWindow, leave: () => void): void {
  let isLeaving = false;
  const once = () => {
    if (isLeaving) return;
    isLeaving = true;
    leave();
  };
  window.on('close', once);
  // Of one that is destroyed only this is told.
  window.on('closed', once);
}
