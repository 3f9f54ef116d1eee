import type { ClosedCase } from './closed-case.ts';
import { type ReviewFilter, reviewStore } from './review-store.ts';

let shown: readonly ClosedCase[] = [];
/** What was asked for where those are listed. */
let shownBy: ReviewFilter | null = null;

/** The selected case that left the list, where it stood, and what was asked for there. */
let left: { readonly caseId: string; readonly at: number; readonly filter: ReviewFilter | null } | null =
  null;

/**
 * Tells which closed cases are listed from now on, and by which filter. Where the selected one was before, it is
 * remembered.
 */
export function setShownClosed(cases: readonly ClosedCase[], filter: ReviewFilter): void {
  const { selectedId } = reviewStore.getState();
  const at = shown.findIndex(({ id }) => id === selectedId);
  if (selectedId !== null && at >= 0) left = { caseId: selectedId, at, filter: shownBy };
  shown = cases;
  shownBy = filter;
}

/** The closed case by this id, where it is listed. */
export function shownClosed(id: string): ClosedCase | undefined {
  return shown.find((one) => one.id === id);
}

/** Where a case stood in the list that it left; `null` where that is not known, or another list is asked for by now. */
export function lastPlaceOf(caseId: string | null): number | null {
  return left?.caseId === caseId && left?.filter === reviewStore.getState().filter
    ? (left?.at ?? null)
    : null;
}
