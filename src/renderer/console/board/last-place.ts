import type { Arrangement } from '../../../contract/board-view.ts';
import type { Group } from './arrange/group-entries.ts';
import { viewsStore } from './arrange/views-store.ts';

/** Where a case stood on the board. */
interface Place {
  readonly caseId: string;
  readonly groupId: string;
  readonly inGroup: number;
  readonly inAll: number;
  readonly arrangement: Pick<Arrangement, 'filter' | 'groupBy'>;
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
  const { filter, groupBy } = viewsStore.getState().arrangement;
  if (last === null || last.caseId !== caseId) return null;
  return last.arrangement.filter === filter && last.arrangement.groupBy === groupBy ? last : null;
}
