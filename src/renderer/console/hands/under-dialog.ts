import { isFormAwaited } from '../case/commands/asked-store.ts';
import { isOverlaid } from './hands-store.ts';

/**
 * Whether a dialog takes the whole window, or a form or a dialog was asked for and is about to open. Then only its
 * own keys count, wherever the focus is: it may still be on the page below, as when the button that had it is gone.
 */
export function isUnderDialog(): boolean {
  return isOverlaid() || isFormAwaited() || document.querySelector('[aria-modal="true"]') !== null;
}
