import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import { severityRank } from '../../../domain/policy/severities.ts';
import { rulesStore, useBook } from './rules.ts';

/** Asked for each row that is drawn: known severities are few. */
const known = new WeakMap<PolicyBook, Map<string, number>>();

/** The rank of a severity by the policies of `book`: 0 is the most severe, infinite one that none of them has. */
export function severityRankIn(book: PolicyBook, severity: string): number {
  const ranks = known.get(book) ?? new Map<string, number>();
  known.set(book, ranks);
  const rank = ranks.get(severity) ?? severityRank(book, severity);
  ranks.set(severity, rank);
  return rank;
}

/** The rank of a severity by the policies in force: 0 is the most severe. */
export function useSeverityRank(severity: string): number {
  return severityRankIn(useBook(), severity);
}

/** The same, as of now. */
export function rankOf(severity: string): number {
  return severityRankIn(rulesStore.getState().books.current, severity);
}
