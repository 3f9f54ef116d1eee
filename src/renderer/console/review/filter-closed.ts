import { searchTextOf, searchWords } from '../board/arrange/search-text.ts';
import type { ClosedCase } from './closed-case.ts';
import type { ClosedWithin } from './period.ts';
import type { ReviewFilter } from './review-store.ts';
import { totalIdOf } from './totals.ts';

/**
 * The cases that were closed within a stretch of time and that the filter lets through but for its results, in their
 * order: what is counted by result.
 */
export function closedBut(
  cases: readonly ClosedCase[],
  { text, severities, totals }: Pick<ReviewFilter, 'text' | 'severities' | 'totals'>,
  { since, until }: ClosedWithin,
): readonly ClosedCase[] {
  const words = searchWords(text);
  return cases.filter(
    (one) =>
      one.closedAt >= since &&
      one.closedAt < until &&
      (severities.length === 0 || severities.includes(one.severity)) &&
      totals.every(({ by, id }) => totalIdOf(one, by) === id) &&
      words.every((word) => searchTextOf(one).includes(word)),
  );
}

/** Those of them with one of the results; all of them where none is asked for. */
export function withResults(
  cases: readonly ClosedCase[],
  results: ReviewFilter['results'],
): readonly ClosedCase[] {
  return results.length === 0 ? cases : cases.filter(({ result }) => results.includes(result));
}
