import { selectCase, viewStore } from '../view-state.ts';

/** Marks the case, or takes the mark away; the next range begins here. */
export function toggleMark(caseId: string): void {
  const markedIds = new Set(viewStore.getState().markedIds);
  if (!markedIds.delete(caseId)) markedIds.add(caseId);
  viewStore.setState({ markedIds, markAnchorId: caseId });
  selectCase(caseId);
}

/** Marks everything from where the last mark was set to the case, in the order that is shown. */
export function markUpTo(caseId: string, order: readonly string[]): void {
  const { markAnchorId, selectedId } = viewStore.getState();
  const anchor = markAnchorId ?? selectedId ?? caseId;
  const from = order.indexOf(anchor);
  const to = order.indexOf(caseId);
  if (to < 0) return;
  const start = from < 0 ? to : from;
  const range = order.slice(Math.min(start, to), Math.max(start, to) + 1);
  viewStore.setState({ markedIds: new Set(range), markAnchorId: from < 0 ? caseId : anchor });
  selectCase(caseId);
}

/** Marks all that is shown. */
export function markAll(order: readonly string[]): void {
  viewStore.setState({ markedIds: new Set(order) });
}

/** Takes every mark away. Answers whether there was one. */
export function clearMarks(): boolean {
  const hadSome = viewStore.getState().markedIds.size > 0;
  if (hadSome) viewStore.setState({ markedIds: new Set(), markAnchorId: null });
  return hadSome;
}
