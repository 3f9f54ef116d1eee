import { useDeferredValue, useMemo } from 'react';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import { countResults, type ResultCounts } from '../../../domain/clock/closed-result.ts';
import { useNamesOfSources } from '../desk/use-source-names.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { closedBut, withResults } from './filter-closed.ts';
import { closedWithin } from './period.ts';
import { type ReviewFilter, useReview } from './review-store.ts';
import { compareClosedBy } from './sort-closed.ts';
import { type ClosedReading, useClosed } from './use-closed.ts';

/** What the review page shows of the closed cases. */
export interface Reviewed extends ClosedReading {
  /** What was asked for: while more is typed, what was before. */
  readonly filter: ReviewFilter;
  /** What the filter lets through, as it is sorted. */
  readonly shown: readonly ClosedCase[];
  /** What it would let through with any result. */
  readonly counted: readonly ClosedCase[];
  /** Those by result. */
  readonly counts: ResultCounts;
}

const NONE: readonly ClosedCase[] = [];

/** Reads the closed cases of the filter's period, and filters them. Typing goes before the list that is searched. */
export function useReviewed(): Reviewed {
  const filter = useDeferredValue(useReview((review) => review.filter));
  const { text, period, from, to, results, severities, totals } = filter;
  const today = dateInZone(useNow(), BEIJING);
  const within = useMemo(() => closedWithin({ period, from, to }, today), [period, from, to, today]);
  const reading = useClosed(within);
  const cases = reading.soFar?.cases ?? NONE;
  const counted = useMemo(
    () => closedBut(cases, { text, severities, totals }, within),
    [cases, text, severities, totals, within],
  );
  const counts = useMemo(() => countResults(counted), [counted]);
  const shown = useSorted(useMemo(() => withResults(counted, results), [counted, results]));
  return { ...reading, filter, shown, counted, counts };
}

/** The same as they are sorted, which goes after what is pressed and typed as the search does. */
function useSorted(cases: readonly ClosedCase[]): readonly ClosedCase[] {
  const sort = useDeferredValue(useReview((review) => review.sort));
  const { language } = useWording();
  const names = useNamesOfSources();
  return useMemo(
    () => (sort === null ? cases : cases.toSorted(compareClosedBy(sort, language, names))),
    [cases, sort, language, names],
  );
}
