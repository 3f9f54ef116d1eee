import { useEffect } from 'react';
import { focusPage } from '../page-focus.tsx';
import { viewStore } from '../view-state.ts';
import { isUnderDialog } from './under-dialog.ts';

/** What lies over the page for a while, and is left again. */
const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** What had the focus last on the page itself. */
let last: HTMLElement | null = null;

/** Remembers where on the page the focus is, for as long as the window lives. */
export function useFocusMemory(): void {
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(OVER) === null) last = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
}

/**
 * Gives the focus back once the component is gone, where that left it nowhere: to what had it on the page before, or to the
 * page where that is gone, too.
 */
export function useComeBack(): void {
  useEffect(() => comeBack, []);
}

function comeBack(): void {
  if (isNowhere() && !isUnderDialog()) last?.focus();
  if (isNowhere() && !isUnderDialog()) focusPage(viewStore.getState().page);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
