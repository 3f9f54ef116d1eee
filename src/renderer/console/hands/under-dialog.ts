import { isFormAwaited } from '../case/commands/asked-store.ts';
import { isDialogOverlaid, isOverlaid } from './hands-store.ts';

/** What keeps the focus within: a dialog, or a popover such as the columns or the latest alerts. */
const MODAL = '[aria-modal="true"]';
const POPOVER = '.fui-PopoverSurface';

/**
 * Whether a dialog or a popover keeps the focus, or a form or a dialog was asked for and is about to open. Then only
 * its own keys count, wherever the focus is: it may still be on the page below, as when the button that had it is gone.
 */
export function isUnderDialog(): boolean {
  return isOverlaid() || isFormAwaited() || document.querySelector(MODAL) !== null;
}

/**
 * Whether none of that may be left by a key of the window, as it may where popovers alone lie over the page: they hold
 * nothing that is lost, and close by a press beside them, too.
 */
export function isHeldByDialog(): boolean {
  const isDialog = (one: Element) => !one.matches(POPOVER);
  return isDialogOverlaid() || isFormAwaited() || [...document.querySelectorAll(MODAL)].some(isDialog);
}

/** Closes the popovers that lie over the page, as their Esc does: what opened them has the focus then, if it stays. */
export function closePopovers(): void {
  for (const popover of [...document.querySelectorAll(`${MODAL}${POPOVER}`)].toReversed()) {
    popover.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  }
}
