import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import { TOO_NARROW } from './pane-look.ts';

const query = window.matchMedia(TOO_NARROW);

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether a case that is open lies over the list that it was opened from, now and after the window was resized. */
function useIsOverList(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}

/**
 * Whether a list is covered by the case that is open, so that nothing there is to be reached. Where the case goes and
 * leaves the focus nowhere, `focusList` is to give it to the list.
 */
export function useIsCovered(isOpen: boolean, focusList: () => void): boolean {
  const isOverList = useIsOverList();
  const isCovered = isOverList && isOpen;
  const before = useRef(isCovered);
  useEffect(() => {
    if (before.current && !isCovered && document.activeElement === document.body) focusList();
    before.current = isCovered;
  }, [isCovered, focusList]);
  return isCovered;
}

/**
 * Gives a case the focus when it comes to lie over a list and takes the focus from there, or nothing has it. It can
 * have it there alone: beside a list a press on its text leaves the keys to the list.
 */
export function useFocusOverList(): { readonly ref: RefObject<HTMLElement | null>; readonly tabIndex?: -1 } {
  const ref = useRef<HTMLElement>(null);
  const isOverList = useIsOverList();
  useEffect(() => {
    const { activeElement, body } = document;
    const isLost = activeElement === body || activeElement?.closest('[inert]') != null;
    if (isOverList && isLost) ref.current?.focus({ preventScroll: true });
  }, [isOverList]);
  return isOverList ? { ref, tabIndex: -1 } : { ref };
}

/** Puts the focus on the case that lies over its list; answers whether one does. */
export function focusOverList(): boolean {
  const pane = document.querySelector<HTMLElement>('[data-testid="case-pane"][tabindex]');
  pane?.focus({ preventScroll: true });
  return pane !== null;
}
