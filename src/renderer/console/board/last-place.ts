import type { Arrangement } from '../../../contract/board-view.ts';
import type { Group } from './arrange/group-entries.ts';
import { viewsStore } from './arrange/views-store.ts';

/** Where a case stood on the board. */
interface Place {
  readonly caseId: string;
  readonly groupId: string;
  readonly inGroup: number;
  readonly inAll: number;
  readonly arrangement: Pick<Arrangement, 'filter' | 'groupBy' | 'sort'>;
}

let last: Place | null = null;

/** Remembers where the selected case stands, for when it leaves the board. One that is not there changes nothing. */
export function notePlace(groups: readonly Group[], caseId: string | null): void {
  let before = 0;
  for (const { id, entries } of groups) {
    const at = entries.findIndex(({ subject }) => subject.id === caseId);
    if (at >= 0 && caseId !== null) {
      const { arrangement } = viewsStore.getState();
      last = { caseId, groupId: id, inGroup: at, inAll: before + at, arrangement };
      return;
    }
    before += entries.length;
  }
}

/** Where the case stood last; `null` where that is not known, or the board is arranged another way by now. */
export function lastPlaceOf(caseId: string | null): Place | null {
  if (last === null || last.caseId !== caseId) return null;
  const { arrangement: then } = last;
  const { filter, groupBy, sort } = viewsStore.getState().arrangement;
  return then.filter === filter && then.groupBy === groupBy && then.sort === sort ? last : null;
}
