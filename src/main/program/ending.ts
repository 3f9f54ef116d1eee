import { app } from 'electron/main';

let isEnding = false;

/** Follows, from the program's first moment on, whether it is being quit. */
export function followEnding(): void {
  app.once('before-quit', () => {
    isEnding = true;
  });
}

/**
 * Whether the program is being quit. It ends once each of its windows has closed: one that opens meanwhile would keep it
 * for good, and what a start misses by then is no fault.
 */
export function isProgramEnding(): boolean {
  return isEnding;
}
