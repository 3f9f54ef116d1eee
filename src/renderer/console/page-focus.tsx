import { type RefObject, useEffect } from 'react';
import { focusBoard } from './board/focus-board.ts';
import { focusOverList } from './case/over-list.ts';
import { ownCaseId } from './own-case.ts';
import type { PageName } from './view-state.ts';

interface Props {
  readonly page: PageName;
  readonly shown: RefObject<PageName>;
}

/**
 * Puts the focus on a page that was turned to while nothing else has it, as by a key: a screen reader says which page
 * it is, and Tab goes on from there. `shown` is the page before; it outlives what each page is drawn in.
 */
export function PageFocus({ page, shown }: Props) {
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (document.activeElement === document.body) focusPage(page);
  }, [page, shown]);
  return null;
}

/**
 * Puts the focus on the page: on the case that lies over its list, else on the board's cases or on the title of another;
 * in a case's own window on the case.
 */
export function focusPage(page: PageName): void {
  if (ownCaseId !== null) document.querySelector<HTMLElement>('main')?.focus();
  else if (focusOverList()) return;
  else if (page === 'board') focusBoard();
  else focusTitle();
}

function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('main h2');
  if (title === null) return;
  title.tabIndex = -1;
  title.focus();
}
