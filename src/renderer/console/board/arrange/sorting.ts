import type { Arrangement, ColumnId, Grouping, Sort } from '../../../../contract/board-view.ts';

/** By which of its columns a list is sorted, and which way. */
export interface SortBy<By> {
  readonly by: By;
  readonly direction: Sort['direction'];
}

/** The columns that are sorted the other way first: of what was changed, the latest is looked for. */
const DESCENDING_FIRST: ReadonlySet<ColumnId> = new Set(['opened', 'updated']);

/** How the board is first sorted by a column. */
export function firstSort(by: ColumnId): Sort {
  return { by, direction: DESCENDING_FIRST.has(by) ? 'descending' : 'ascending' };
}

/** How the board is sorted once a column's name is pressed: one way, then the other, then by urgency again (`null`). */
export function sortAfter(sort: Sort | null, by: ColumnId): Sort | null {
  return turnedSort(sort, firstSort(by));
}

/** How a list is sorted once a column's name is pressed by which it is first sorted so; `null`: in its own order. */
export function turnedSort<By>(sort: SortBy<By> | null, first: SortBy<By>): SortBy<By> | null {
  if (sort?.by !== first.by) return first;
  if (sort.direction !== first.direction) return null;
  return { by: first.by, direction: first.direction === 'ascending' ? 'descending' : 'ascending' };
}

/**
 * By what the cases are put together as they are shown; `null` for all in one list. A list that is sorted by a column
 * has no parts by urgency: lanes do.
 */
export function shownGrouping({
  layout,
  groupBy,
  sort,
}: Pick<Arrangement, 'layout' | 'groupBy' | 'sort'>): Grouping | null {
  return sort !== null && groupBy === 'section' && layout === 'list' ? null : groupBy;
}

/** What puts the cases together by `groupBy`: in a list by urgency, they are in the order of urgency, too. */
export function groupedBy(
  groupBy: Grouping,
  { layout, sort }: Pick<Arrangement, 'layout' | 'sort'>,
): Pick<Arrangement, 'groupBy' | 'sort'> {
  return { groupBy, sort: groupBy === 'section' && layout === 'list' ? null : sort };
}
