import type { OutboxEntry } from '../../../contract/outbox.ts';
import { givenStore, type LastGiven, undoableGiven, useGiven } from '../board/marked/given-store.ts';
import { deskStore, useDesk } from '../desk/desk.ts';
import { lastUndoable } from '../outbox/undo.ts';
import { type Review, reviewStore, useReview } from '../review/review-store.ts';
import { useView, type ViewState, viewStore } from '../view-state.ts';

/** Takes back what was given last and is not sent yet. */
export const UNDO_KEY = 'z';

/** What the key takes back: one case's command, or those of the marked cases; `null` where there is nothing. */
export type NextUndo =
  | { readonly of: 'case'; readonly entry: OutboxEntry }
  | { readonly of: 'marked'; readonly entries: readonly OutboxEntry[] }
  | null;

/**
 * What the undo key takes back of what is in view: what the marked cases were given last, or the last of the case that
 * is open beside them, whichever was given later. While none is open it is the marked cases' where there are any, else
 * the selected one's. On Review it is that of the closed case that is open or selected there.
 */
export function nextUndoOf(
  outbox: readonly OutboxEntry[],
  { page, openId, selectedId, markedIds }: Pick<ViewState, 'page' | 'openId' | 'selectedId' | 'markedIds'>,
  last: LastGiven | null,
  reviewedId: string | null,
): NextUndo {
  if (page === 'review') {
    const entry = reviewedId === null ? undefined : lastUndoable(outbox, reviewedId);
    return entry === undefined ? null : { of: 'case', entry };
  }
  if (page !== 'board') return null;
  const entries = undoableGiven(outbox, markedIds, last);
  const chosenId = openId ?? (markedIds.size > 0 ? null : selectedId);
  const entry = chosenId === null ? undefined : lastUndoable(outbox, chosenId);
  const latest = Math.max(...entries.map(({ order }) => order));
  if (entry !== undefined && entry.order > latest) return { of: 'case', entry };
  return entries.length === 0 ? null : { of: 'marked', entries };
}

/** The same, as things stand. */
export function nextUndo(): NextUndo {
  const { last } = givenStore.getState();
  return nextUndoOf(
    deskStore.getState().outbox,
    viewStore.getState(),
    last,
    reviewedOf(reviewStore.getState()),
  );
}

/** The same, for showing the key where it would act. */
export function useNextUndo(): NextUndo {
  const outbox = useDesk((desk) => desk.outbox);
  const view = useView((state) => state);
  return nextUndoOf(
    outbox,
    view,
    useGiven(({ last }) => last),
    useReview(reviewedOf),
  );
}

function reviewedOf({ openId, selectedId }: Pick<Review, 'openId' | 'selectedId'>): string | null {
  return openId ?? selectedId;
}
