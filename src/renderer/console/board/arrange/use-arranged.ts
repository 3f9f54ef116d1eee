import { useDeferredValue, useMemo } from 'react';
import { type Grouping, NO_FILTER } from '../../../../contract/board-view.ts';
import { useBoardView, useFirstBoard } from '../../desk/desk.ts';
import { type Counted, countCases } from '../counted.ts';
import { filterEntries } from './filter-entries.ts';
import { type Group, groupEntries } from './group-entries.ts';
import { isPlain, letsAllThrough } from './is-plain.ts';
import { shownGrouping } from './sorting.ts';
import { useAsking } from './use-asking.ts';
import { useSorted } from './use-sorted.ts';
import { useViews } from './views-store.ts';

/** The open cases as the board shows them now: sorted, let through by its filter, and put together. */
export interface Arranged {
  readonly groups: readonly Group[];
  /** By what they are put together; `null` for all in one. */
  readonly grouping: Grouping | null;
  /** How many the filter lets through. */
  readonly shown: number;
  /** How many of each state its other parts let through, whatever it asks of states; `null` where it has no others. */
  readonly counts: Readonly<Record<Counted, number>> | null;
  /** How many of these are asked for by their source and stand in another, which has them as well. */
  readonly elsewhere: number;
  /** Only the first of the cases are here so far, of `shown` that there are: the others are being read. */
  readonly isPartial: boolean;
}

/**
 * Renders again when a case or a reading changes, when the board is arranged another way, with the date, and, where it
 * goes by states, when another case is due soon.
 */
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
  const isByState = !letsAllThrough(filter) || grouping === 'state';
  const asking = useAsking(isByState, filter.quick.includes('breached-today'));
  return useMemo(() => {
    const { states, ...rest } = filter;
    const others = { ...rest, states: [] };
    const passing = filterEntries(entries, others, asking);
    const kept = filterEntries(passing, { ...NO_FILTER, states }, asking);
    const asked = new Set(filter.sources);
    const elsewhere = asked.size === 0 ? [] : kept.filter(({ subject }) => !asked.has(subject.sourceId));
    return {
      groups: groupEntries(kept, grouping, asking),
      grouping,
      shown: start?.total ?? kept.length,
      counts: letsAllThrough(others) ? null : countCases(passing, asking.now, asking.nearMs),
      elsewhere: elsewhere.length,
      isPartial: start !== null,
    };
  }, [entries, start, filter, grouping, asking]);
}
