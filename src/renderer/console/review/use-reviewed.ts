import { useDeferredValue, useMemo } from 'react';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import { countResults, type ResultCounts } from '../../../domain/clock/closed-result.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import type { ClosedCase } from './closed-case.ts';
import { closedBut, withResults } from './filter-closed.ts';
import { closedWithin } from './period.ts';
import { type ReviewFilter, useReview } from './review-store.ts';
import { type ClosedReading, useClosed } from './use-closed.ts';

/** What the review page shows of the closed cases. */
export interface Reviewed extends ClosedReading {
  /** What was asked for: while more is typed, what was before. */
  readonly filter: ReviewFilter;
  /** What the filter lets through, the latest closed first. */
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
  const shown = useMemo(() => withResults(counted, results), [counted, results]);
  return { ...reading, filter, shown, counted, counts };
}
