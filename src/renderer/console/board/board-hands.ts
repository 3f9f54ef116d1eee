import type { KeyboardEvent, MouseEvent } from 'react';
import { keyOf } from '../hands/keys.ts';
import { isUnderDialog } from '../hands/under-dialog.ts';
import { openCase, viewStore } from '../view-state.ts';
import type { Group } from './arrange/group-entries.ts';
import { idsOf, pressKey, type ShownCases } from './board-keys.ts';
import { isOnMarkBox } from './mark-box.tsx';
import { markAll, markUpTo, toggleMark } from './marks.ts';

/** A click on a case opens it; on its box or with Ctrl it marks, with Shift it marks up to there. */
export function clickCase(
  event: Pick<MouseEvent, 'target' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  groups: readonly Group[],
): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-case-id]') : null;
  const id = row?.dataset['caseId'];
  if (id === undefined) return;
  if (event.shiftKey) markUpTo(id, idsOf(groups.flatMap(({ entries }) => entries)));
  else if (event.ctrlKey || event.metaKey || isOnMarkBox(event.target)) toggleMark(id);
  else openCase(id);
}

/** A press with Shift marks, and must not select the text of all rows between. */
export function pressCase(event: MouseEvent<HTMLElement>): void {
  if (!event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.focus();
}

/** Gives a key to the board, unless it is meant for something else. */
export function pressOnBoard(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>,
  cases: ShownCases,
): void {
  // The board is still there, unseen, while the page that was turned to is read for the first time.
  if (event.altKey || isUnderDialog() || viewStore.getState().page !== 'board') return;
  if (event.ctrlKey || event.metaKey) {
    if (keyOf(event) !== 'a') return;
    // All of them are not the first of them.
    if (!cases.isPartial) markAll(idsOf(cases.groups.flatMap(({ entries }) => entries)));
    event.preventDefault();
    return;
  }
  if (pressKey({ key: keyOf(event), shiftKey: event.shiftKey }, cases)) event.preventDefault();
}
