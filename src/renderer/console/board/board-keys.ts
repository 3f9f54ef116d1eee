import type { Arrangement } from '../../../contract/board-view.ts';
import { bridge } from '../bridge.ts';
import { closeCase, openCase, selectCase, viewStore } from '../view-state.ts';
import type { Group } from './arrange/group-entries.ts';
import type { Entry } from './entry.ts';
import { clearMarks, markUpTo, toggleMark } from './marks.ts';
import { compareEntries } from './order.ts';
import { placeAfter } from './place-after.ts';

/** The cases as the board shows them. */
export interface ShownCases {
  readonly groups: readonly Group[];
  readonly layout: Arrangement['layout'];
  /** Only the first of them are read so far. */
  readonly isPartial?: boolean;
}

/**
 * What a key does on the board: arrows, j and k, Page Up and Down, Home and End move, and with Shift mark; left and
 * right change the lane; Space marks; Enter opens, o in a
 * window of its own; Esc takes the marks away, then closes; n goes to the case that
 * is due next. Answers whether the key was meant for the board.
 */
export function pressKey(
  { key, shiftKey = false }: { readonly key: string; readonly shiftKey?: boolean },
  { groups, layout, isPartial = false }: ShownCases,
): boolean {
  const { selectedId, openId } = viewStore.getState();
  const lane = groups.findIndex(({ entries }) => entries.some(({ subject }) => subject.id === selectedId));
  const all = groups.flatMap(({ entries }) => entries);
  const cases = layout === 'lanes' ? (groups[Math.max(0, lane)]?.entries ?? []) : all;
  const at = cases.findIndex(({ subject }) => subject.id === selectedId);
  const moveTo = (to: number): boolean => {
    const id = idAt(cases, to);
    if (id === null) return true;
    if (shiftKey) markUpTo(id, idsOf(cases));
    else selectCase(id);
    return true;
  };
  // The last one is not read yet.
  if (key === 'End' && isPartial) return true;
  const to = placeAfter(key, at, cases.length);
  if (to !== null) return moveTo(to);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (layout !== 'lanes') return false;
      const next = groups[Math.max(0, lane) + (key === 'ArrowLeft' ? -1 : 1)];
      const id = next === undefined ? null : idAt(next.entries, at);
      if (id !== null) selectCase(id);
      return true;
    }
    case 'n': {
      const due = all.filter(({ section }) => section === 'due').sort(compareEntries)[0];
      // Where it is not read yet, the key of all pages waits for it.
      if (due === undefined && isPartial) return false;
      if (due !== undefined) selectCase(due.subject.id);
      return true;
    }
    case ' ':
    case 'x':
      if (selectedId !== null) toggleMark(selectedId);
      return true;
    case 'Enter':
      if (selectedId !== null) openCase(selectedId);
      return true;
    case 'o':
      if (selectedId !== null) void bridge.openCaseWindow({ caseId: selectedId });
      return true;
    case 'Escape':
      if (!clearMarks() && openId !== null) closeCase();
      return true;
    default:
      return false;
  }
}

/** The ids of the cases, in their order. */
export function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ subject }) => subject.id);
}

function idAt(entries: readonly Entry[], at: number): string | null {
  return entries[Math.max(0, Math.min(entries.length - 1, at))]?.subject.id ?? null;
}
