import type { Entry } from '../entry.ts';
import type { Group } from './group-entries.ts';

/** A line of the board: a group's heading, or a case. */
export type BoardLine =
  /** The count is `null` while not all of the group is read. */
  | { readonly kind: 'heading'; readonly groupId: string; readonly count: number | null }
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
 * The groups one below the other, each under its heading. Of a board that is not read to its end `total` says how many
 * cases it has: the lines of the others are counted and have nothing on them yet.
 */
export function boardLines(groups: readonly Group[], total: number | null = null): BoardLines {
  let count = 0;
  const placed = groups.map((group) => {
    const start = count;
    count += 1 + group.entries.length;
    return { ...group, start };
  });
  return {
    count: Math.max(count, total === null ? 0 : total + groups.length),
    headings: new Set(placed.map(({ start }) => start)),
    at(index) {
      const group = placed.findLast(({ start }) => start <= index);
      if (group === undefined) return undefined;
      const { id, entries, start } = group;
      if (index === start) {
        return { kind: 'heading', groupId: id, count: total === null ? entries.length : null };
      }
      const entry = entries[index - start - 1];
      return entry === undefined ? undefined : { kind: 'case', entry };
    },
    indexOf(caseId) {
      if (caseId === null) return -1;
      for (const { entries, start } of placed) {
        const at = entries.findIndex(({ subject }) => subject.id === caseId);
        if (at >= 0) return start + 1 + at;
      }
      return -1;
    },
  };
}
