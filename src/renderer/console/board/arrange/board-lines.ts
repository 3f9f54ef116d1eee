import type { Grouping } from '../../../../contract/board-view.ts';
import type { Entry } from '../entry.ts';
import type { Group } from './group-entries.ts';

/** A line of the board: a group's heading, or a case. */
export type BoardLine =
  /** The count is `null` while not all of the group is read. */
  | {
      readonly kind: 'heading';
      readonly grouping: Grouping;
      readonly groupId: string;
      readonly count: number | null;
    }
  | { readonly kind: 'case'; readonly entry: Entry };

/** The lines of the board, counted from 0; made only where they are looked at. */
export interface BoardLines {
  readonly count: number;
  /** On which of them headings stand. */
  readonly headings: ReadonlySet<number>;
  at(index: number): BoardLine | undefined;
  /** On which line a case is; -1 when it is on none. */
  indexOf(caseId: string | null): number;
}

/**
 * The groups one below the other, each under its heading; without one where they are put together by nothing. Of a
 * board that is not read to its end `total` says how many cases it has: the lines of the others are counted and have
 * nothing on them yet.
 */
export function boardLines(
  groups: readonly Group[],
  grouping: Grouping | null,
  total: number | null = null,
): BoardLines {
  const heading = grouping === null ? 0 : 1;
  let count = 0;
  const placed = groups.map((group) => {
    const start = count;
    count += heading + group.entries.length;
    return { ...group, start };
  });
  return {
    count: Math.max(count, total === null ? 0 : total + heading * groups.length),
    headings: new Set(grouping === null ? [] : placed.map(({ start }) => start)),
    at(index) {
      const group = placed.findLast(({ start }) => start <= index);
      if (group === undefined) return undefined;
      const { id, entries, start } = group;
      if (grouping !== null && index === start) {
        return { kind: 'heading', grouping, groupId: id, count: total === null ? entries.length : null };
      }
      const entry = entries[index - start - heading];
      return entry === undefined ? undefined : { kind: 'case', entry };
    },
    indexOf(caseId) {
      if (caseId === null) return -1;
      for (const { entries, start } of placed) {
        const at = entries.findIndex(({ subject }) => subject.id === caseId);
        if (at >= 0) return start + heading + at;
      }
      return -1;
    },
  };
}
