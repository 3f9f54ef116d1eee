import { useDeferredValue, useMemo } from 'react';
import type { Grouping } from '../../../../contract/board-view.ts';
import { MINUTE } from '../../../../domain/units.ts';
import { useBoardView, useFirstBoard } from '../../desk/desk.ts';
import { useNow } from '../../use-now.ts';
import { filterEntries } from './filter-entries.ts';
import { type Group, groupEntries } from './group-entries.ts';
import { isPlain } from './is-plain.ts';
import { shownGrouping } from './sorting.ts';
import { useWhose } from './use-people.ts';
import { useSorted } from './use-sorted.ts';
import { useViews } from './views-store.ts';

/** The open cases as the board shows them now: sorted, let through by its filter, and put together. */
export interface Arranged {
  readonly groups: readonly Group[];
  /** By what they are put together; `null` for all in one. */
  readonly grouping: Grouping | null;
  /** How many the filter lets through. */
  readonly shown: number;
  /** How many of these are asked for by their source and stand in another, which has them as well. */
  readonly elsewhere: number;
  /** Only the first of the cases are here so far, of `shown` that there are: the others are being read. */
  readonly isPartial: boolean;
}

/** Renders again when a case or a reading changes, when the board is arranged another way, and with the date. */
export function useArranged(): Arranged {
  const all = useBoardView((view) => view.entries);
  const first = useFirstBoard();
  const isPlainNow = useViews(({ arrangement }) => isPlain(arrangement));
  // What is first in the board's own order says nothing of another.
  const start = all.length === 0 && isPlainNow ? first : null;
  const entries = useSorted(start?.entries ?? all);
  // A letter that is typed is there at once; the board may follow a moment later.
  const filter = useDeferredValue(useViews(({ arrangement }) => arrangement.filter));
  const grouping = useViews(({ arrangement }) => shownGrouping(arrangement));
  const whose = useWhose();
  const minute = useNow(MINUTE);
  const now = filter.quick.includes('breached-today') ? minute : 0;
  return useMemo(() => {
    const kept = filterEntries(entries, filter, { whose, now });
    const asked = new Set(filter.sources);
    const elsewhere = asked.size === 0 ? [] : kept.filter(({ subject }) => !asked.has(subject.sourceId));
    return {
      groups: groupEntries(kept, grouping, whose),
      grouping,
      shown: start?.total ?? kept.length,
      elsewhere: elsewhere.length,
      isPartial: start !== null,
    };
  }, [entries, start, filter, grouping, whose, now]);
}
