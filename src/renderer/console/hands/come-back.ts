import { type RefObject, useEffect } from 'react';
import { focusPage } from '../page-focus.tsx';
import { viewStore } from '../view-state.ts';
import { isUnderDialog } from './under-dialog.ts';

/** What lies over the page for a while, and is left again. */
const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** What had the focus last on the page itself. */
let last: HTMLElement | null = null;
/** What had it last anywhere; `null` once plain text of the page was pressed. */
let holder: EventTarget | null = null;

/** Remembers where the focus is, for as long as the window lives. */
export function useFocusMemory(): void {
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      holder = target;
      if (target instanceof HTMLElement && target.closest(OVER) === null) last = target;
    };
    // A press has moved the focus by the time it ends. One beside a dialog or a menu closes that, which gives it back.
    const notePress = () => {
      if (isNowhere() && holder === last) holder = null;
    };
    document.addEventListener('focusin', note);
    document.addEventListener('mouseup', notePress, true);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('mouseup', notePress, true);
    };
  }, []);
}

/**
 * Gives the focus back when the component goes and takes it along: to the button in `successor`, where there is one,
 * to what had it last on the page, or to the page itself where that is gone, too. Who left it nowhere, as by a press on
 * plain text, and reads on is led nowhere by what goes meanwhile.
 */
export function useComeBack(successor?: RefObject<HTMLElement | null>): void {
  useEffect(() => () => comeBack(successor?.current ?? null), [successor]);
}

function comeBack(successor: HTMLElement | null): void {
  if (!(holder instanceof Element) || holder.isConnected) return;
  if (isNowhere() && !isUnderDialog()) successor?.querySelector('button')?.focus();
  if (isNowhere() && !isUnderDialog()) last?.focus();
  if (isNowhere() && !isUnderDialog()) focusPage(viewStore.getState().page);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
