import { type RefObject, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { TOO_NARROW } from './pane-look.ts';

const query = window.matchMedia(TOO_NARROW);

/**
 * Whether the window is so narrow, told to list and case at once: the query itself matches a little before it says that
 * it changed, and a case that is drawn just then would ask for the focus before the list lost it.
 */
const widthStore = createStore<{ readonly isNarrow: boolean }>(() => ({ isNarrow: query.matches }));
query.addEventListener('change', ({ matches }) => widthStore.setState({ isNarrow: matches }));

/** Whether a case that is open lies over the list that it was opened from, now and after the window was resized. */
function useIsOverList(): boolean {
  return useStore(widthStore, ({ isNarrow }) => isNarrow);
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
