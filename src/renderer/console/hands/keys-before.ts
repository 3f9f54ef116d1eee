import { useEffect } from 'react';
import { clearAsked } from '../case/commands/asked-store.ts';
import { showOverlay } from './hands-store.ts';
import { isField, isInField } from './takes-text.ts';
import { isUnderDialog } from './under-dialog.ts';

/**
 * Hears the keys that come before what they are meant for, a form or a dialog that is asked for and not there yet, or
 * where the focus of one was lost: letters are written in the first field that has the focus then, and Esc puts away
 * what is open or asked for.
 */
export function useKeysBefore(): void {
  useEffect(() => {
    let typed = '';
    let last: KeyboardEvent | null = null;
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      const isThere = isInField(target);
      // A dialog has the focus on what closes it for a moment, before its first field has it; Tab leads there later.
      if (!isUnderDialog() || isField(target) || (isThere && ENDS.has(key))) {
        typed = '';
        return;
      }
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === 'Escape') {
        // Nothing beneath may hear it, too, once what it was for is gone.
        event.preventDefault();
        event.stopPropagation();
        typed = '';
        putAway();
        return;
      }
      if (key !== 'Backspace' && key.length > 1) return;
      if (key === ' ') {
        // It presses a button of the dialog, and none that still has the focus while something else is awaited.
        if (isThere && typed === '') return;
        event.preventDefault();
      }
      typed = key === 'Backspace' ? typed.slice(0, -1) : typed + key;
      last = key === ' ' ? null : event;
    };
    const forget = () => {
      typed = '';
    };
    const arrive = ({ target }: FocusEvent) => {
      // A key that leads to a field of the dialog is not written in it.
      if (last?.defaultPrevented === true) forget();
      if (typed === '' || !takesWords(target)) return;
      const words = typed;
      typed = '';
      // Who shows the field has to have shown it before it changes.
      queueMicrotask(() => write(target, words));
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('pointerdown', forget, true);
    document.addEventListener('focusin', arrive);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('pointerdown', forget, true);
      document.removeEventListener('focusin', arrive);
    };
  }, []);
}

const ENDS = new Set(['Escape', 'Tab', 'Enter']);

/** Gives the dialog that lies over all others its Esc; where there is none yet, nothing is asked for any more. */
function putAway(): void {
  const dialog = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
  if (dialog !== undefined) {
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    return;
  }
  clearAsked();
  showOverlay(null);
}

type WordField = HTMLInputElement | HTMLTextAreaElement;

function takesWords(target: EventTarget | null): target is WordField {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type);
}

/** Writes as typing would: what shows the field hears of it. */
function write(field: WordField, words: string): void {
  field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
