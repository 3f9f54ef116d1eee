import type { BrowserWindow } from 'electron/main';

/**
 * Calls `leave` once, when `window` begins to close. The window itself goes only after its page has ended; until then
 * it could be shown again, and would close nevertheless. No page of ours keeps its window from closing.
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
