import { useEffect, useRef } from 'react';
import { focusBoard } from './board/focus-board.ts';
import type { PageName } from './view-state.ts';

/**
 * Puts the focus on a page that was turned to while nothing else has it, as by a key: a screen reader says which page it
 * is, and Tab goes on from there.
 */
export function PageFocus({ page }: { readonly page: PageName }) {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (document.activeElement !== document.body) return;
    if (page === 'board') focusBoard();
    else focusTitle();
  }, [page]);
  return null;
}

function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('main h2');
  if (title === null) return;
  title.tabIndex = -1;
  title.focus();
}
