import { type Arrangement, PLAIN_ARRANGEMENT } from '../../../../contract/board-view.ts';

/** Whether the board shows every case, in its own order, as one list: whatever its columns. */
export function isPlain({ layout, groupBy, sort, filter }: Arrangement): boolean {
  const { text, ...lists } = filter;
  return (
    layout === PLAIN_ARRANGEMENT.layout &&
    groupBy === PLAIN_ARRANGEMENT.groupBy &&
    sort === PLAIN_ARRANGEMENT.sort &&
    text === '' &&
    Object.values(lists).every((list) => list.length === 0)
  );
}
