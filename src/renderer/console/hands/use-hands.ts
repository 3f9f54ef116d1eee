import { useEffect } from 'react';
import { useWording } from '../wording/use-wording.ts';
import { commandsAnyhow, commandsOf } from './commands.ts';
import { keysOf } from './keys.ts';
import { takesText } from './takes-text.ts';
import { closePopovers, isHeldByDialog } from './under-dialog.ts';

/**
 * Runs commands by their keys wherever the focus is, but not under a dialog. A field keeps its letters and its own
 * undo, and so does a popover; what is heard there all the same closes it first.
 */
export function useHands(): void {
  const wording = useWording();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isHeldByDialog()) return;
      const keys = keysOf(event);
      const heard = takesText(event.target)
        ? commandsAnyhow(wording).filter(({ isHeardInFields }) => isHeardInFields)
        : commandsOf(wording);
      const command = heard.find(
        (one) => one.keys === keys && one.why === undefined && one.isHeardElsewhere !== true,
      );
      if (command === undefined) return;
      event.preventDefault();
      closePopovers();
      command.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [wording]);
}
