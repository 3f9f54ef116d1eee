import type { Arrangement } from '../../../contract/board-view.ts';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';
import { closeCase, openCase, selectCase, viewStore } from '../view-state.ts';
import type { Group } from './arrange/group-entries.ts';
import type { Entry } from './entry.ts';
import { lastPlaceOf } from './last-place.ts';
import { clearMarks, markUpTo, toggleMark } from './marks.ts';
import { placeAfter } from './place-after.ts';

/** The cases as the board shows them. */
export interface ShownCases {
  readonly groups: readonly Group[];
  readonly layout: Arrangement['layout'];
  /** Only the first of them are read so far. */
  readonly isPartial?: boolean;
  /** The lane that has the focus itself; `null` where the cases have it as a whole. */
  readonly focusedLane?: string | null;
}

/**
 * What a key does on the board: arrows, j and k, Page Up and Down, Home and End move, and with Shift mark; left and
 * right, h and l change the lane, and what is pressed in a lane that has the focus is for that one; Space marks; Enter
 * opens, o in a window of its own; Esc takes the marks away, then closes. Answers whether the key was meant for the
 * board.
 */
export function pressKey(
  { key, shiftKey = false }: { readonly key: string; readonly shiftKey?: boolean },
  { groups, layout, isPartial = false, focusedLane = null }: ShownCases,
): boolean {
  const { selectedId: chosenId, openId } = viewStore.getState();
  const { lane, cases, at } = standing(chosenId, { groups, layout, focusedLane }, key);
  // In a lane that has the focus and not the selection, nothing is selected.
  const selectedId = focusedLane !== null && at < 0 ? null : chosenId;
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
    case 'ArrowRight':
    case 'h':
    case 'l': {
      if (layout !== 'lanes') return false;
      // From nowhere either leads to the first.
      const next = groups[lane < 0 ? 0 : lane + (key === 'ArrowLeft' || key === 'h' ? -1 : 1)];
      const id = next === undefined ? null : idAt(next.entries, at);
      if (id !== null) selectCase(id);
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
      if (selectedId !== null) told(bridge.openCaseWindow({ caseId: selectedId }));
      return true;
    case 'Escape':
      if (!clearMarks() && openId !== null) closeCase();
      return true;
    default:
      return false;
  }
}

/**
 * The lane and the cases that a key moves in, and where the selection stands among them; -1 for nowhere. One that left
 * the board stood between two cases: what goes back leads to the one before, what goes on to the one that took its
 * place.
 */
function standing(chosenId: string | null, { groups, layout, focusedLane }: ShownCases, key: string) {
  const isChosen = ({ subject }: Entry) => subject.id === chosenId;
  const focused = focusedLane ?? null;
  const held = groups.findIndex(({ id, entries }) =>
    focused === null ? entries.some(isChosen) : id === focused,
  );
  const left = held < 0 ? lastPlaceOf(chosenId) : null;
  const lane = left === null ? held : groups.findIndex(({ id }) => id === left.groupId);
  const isInLanes = layout === 'lanes';
  const cases = isInLanes
    ? (groups[Math.max(0, lane)]?.entries ?? [])
    : groups.flatMap(({ entries }) => entries);
  if (left === null || (isInLanes && lane < 0)) return { lane, cases, at: cases.findIndex(isChosen) };
  const goesBack = (placeAfter(key, 0, 1) ?? 0) < 0;
  return { lane, cases, at: (isInLanes ? left.inGroup : left.inAll) - (goesBack ? 0 : 1) };
}

/** The ids of the cases, in their order. */
export function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ subject }) => subject.id);
}

function idAt(entries: readonly Entry[], at: number): string | null {
  return entries[Math.max(0, Math.min(entries.length - 1, at))]?.subject.id ?? null;
}
