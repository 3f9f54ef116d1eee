import { useEffect } from 'react';
import { placeAfter } from '../board/place-after.ts';
import { bridge } from '../bridge.ts';
import { askPane } from '../case/commands/asked-store.ts';
import { deskStore } from '../desk/desk.ts';
import { CASE_KEYS } from '../hands/case-keys.ts';
import { keyOf } from '../hands/keys.ts';
import { nextUndo, UNDO_KEY } from '../hands/next-undo.ts';
import { isInPane, takesText } from '../hands/takes-text.ts';
import { isUnderDialog } from '../hands/under-dialog.ts';
import { told } from '../notices/told.ts';
import { viewStore } from '../view-state.ts';
import type { ClosedCase } from './closed-case.ts';
import { closeClosed, openClosed, type ReviewFilter, reviewStore, selectClosed } from './review-store.ts';
import { lastPlaceOf, setShownClosed } from './shown-closed.ts';

/**
 * What a key does on the list of closed cases, as on the board: arrows, j and k, Page Up and Down, Home and End move;
 * Enter opens, o in a window of its own; the note's key opens with its form, where the case's source takes notes; the
 * undo key takes back what was given last and is not sent; Esc closes. Where the selected case has left the list, a key
 * goes on from where it stood. Answers whether the key was meant for the list.
 */
export function pressOnReview(key: string, cases: readonly Pick<ClosedCase, 'id' | 'sourceIds'>[]): boolean {
  const { selectedId, openId } = reviewStore.getState();
  const at = cases.findIndex(({ id }) => id === selectedId);
  const to = placeAfter(key, at < 0 ? besideLast(selectedId, key) : at, cases.length);
  if (to !== null) {
    const next = cases[Math.max(0, Math.min(cases.length - 1, to))];
    if (next !== undefined) selectClosed(next.id);
    return true;
  }
  switch (key) {
    case 'Enter':
      if (selectedId !== null) openClosed(selectedId);
      return true;
    case 'o':
      if (selectedId !== null) told(bridge.openCaseWindow({ caseId: selectedId }));
      return true;
    case CASE_KEYS.note:
      if (selectedId !== null && takesNotes(cases[at]?.sourceIds[0])) {
        openClosed(selectedId);
        askPane(selectedId, { form: 'note' });
      }
      return true;
    case UNDO_KEY: {
      const next = nextUndo();
      if (next?.of !== 'case') {
        if (openId !== null) askPane(openId, { undo: null });
        return openId !== null;
      }
      openClosed(next.entry.command.caseId);
      askPane(next.entry.command.caseId, { undo: next.entry });
      return true;
    }
    case 'Escape':
      if (openId !== null) closeClosed();
      return true;
    default:
      return false;
  }
}

/** The place from which a key leads to the case before the one that left, or to the one that took its place. */
function besideLast(selectedId: string | null, key: string): number {
  const left = lastPlaceOf(selectedId);
  if (left === null) return -1;
  return (placeAfter(key, 0, 1) ?? 0) < 0 ? left : left - 1;
}

function takesNotes(sourceId: string | undefined): boolean {
  const { sources } = deskStore.getState();
  return sources?.find((one) => one.sourceId === sourceId)?.abilities.includes('note') ?? false;
}

/** Keys that go to the list from beside it too: they do not scroll and press no button. */
const FROM_BESIDE = new Set(['j', 'k', 'o', CASE_KEYS.note, UNDO_KEY, 'Escape']);

/**
 * Gives the list its keys, also when nothing but the page's title has the focus, and those that move it when something
 * beside it has. The palette acts on the same cases, listed by `filter`.
 */
export function useReviewKeys(cases: readonly ClosedCase[], filter: ReviewFilter): void {
  useEffect(() => setShownClosed(cases, filter), [cases, filter]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // The list is still there, unseen, while the page that was turned to is read for the first time.
      const isLeft = viewStore.getState().page !== 'review';
      if (isLeft || takesText(event.target) || isUnderDialog()) return;
      const isOnNothing = event.target === document.body || event.target instanceof HTMLHeadingElement;
      const isOnList = event.target instanceof Element && event.target.matches(LIST);
      const key = keyOf(event);
      if (!isOnNothing && !isOnList && !FROM_BESIDE.has(key)) return;
      if (!pressOnReview(key, cases)) return;
      event.preventDefault();
      // Who moves on the list hears its rows from then on, and Enter opens a case there instead of pressing a button.
      const isMoved = isOnNothing || (['j', 'k'].includes(key) && !isInPane(event.target));
      if (isMoved) focusReview();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [cases]);
}

const LIST = '[data-testid="review-list"]';

/** Puts the focus on the list of closed cases. */
export function focusReview(): void {
  document.querySelector<HTMLElement>(LIST)?.focus();
}
