import type { WebContents } from 'electron/main';
import { CONSOLE_PAGE } from '../../contract/origin.ts';
import { isPage } from '../security/is-page.ts';

/** A page in which alerts can be told. */
export interface ToastsPage {
  /** Takes its word whether it shows what is told. */
  note(areShown: boolean): void;
  /** Whether what is told is shown there now. */
  isThere(): boolean;
}

/**
 * Follows whether the page in `contents` shows what is told. A window with the focus is not enough: its page may have
 * crashed, hang, be on its way, or have given way to one that says that something failed.
 */
export function followToasts(contents: WebContents): ToastsPage {
  let areShown = false;
  let isHanging = false;
  const begin = () => {
    areShown = false;
    isHanging = false;
  };
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) begin();
  });
  contents.on('render-process-gone', begin);
  contents.on('unresponsive', () => {
    isHanging = true;
  });
  contents.on('responsive', () => {
    isHanging = false;
  });
  return {
    note(next) {
      areShown = next;
    },
    isThere: () =>
      areShown &&
      !isHanging &&
      !contents.isDestroyed() &&
      !contents.isCrashed() &&
      isPage(contents.getURL(), CONSOLE_PAGE),
  };
}
