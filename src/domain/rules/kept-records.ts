import { KEPT_RECORDS } from './rules-record.ts';

/** Of the ids of all records, those that nothing needs: not among the newest, and no case is pinned to them. */
export function needlessRecords(ids: readonly number[], pinnedIds: ReadonlySet<number>): readonly number[] {
  const newestFirst = [...ids].sort((a, b) => b - a);
  return newestFirst.slice(KEPT_RECORDS).filter((id) => !pinnedIds.has(id));
}
