import { isFormAwaited } from '../case/commands/asked-store.ts';
import { isOverlaid } from './hands-store.ts';

/**
 * Whether a dialog is open that takes the whole window, or one or a form is asked for and about to open: then only its own
 * keys count, wherever the focus is. It may be on the page under it, as when the button that had it is gone.
 */
export function isUnderDialog(): boolean {
  return isOverlaid() || isFormAwaited() || document.querySelector('[aria-modal="true"]') !== null;
}
