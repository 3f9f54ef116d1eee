import { type Arrangement, type BoardFilter, PLAIN_ARRANGEMENT } from '../../../../contract/board-view.ts';

/** Whether the board shows every case, in its own order, as one list: whatever its columns. */
export function isPlain({ layout, groupBy, sort, filter }: Arrangement): boolean {
  return (
    layout === PLAIN_ARRANGEMENT.layout &&
    groupBy === PLAIN_ARRANGEMENT.groupBy &&
    sort === PLAIN_ARRANGEMENT.sort &&
    letsAllThrough(filter)
  );
}

/** Whether a filter asks for nothing. */
export function letsAllThrough(filter: BoardFilter): boolean {
  return Object.values(filter).every((part) => part.length === 0);
}
