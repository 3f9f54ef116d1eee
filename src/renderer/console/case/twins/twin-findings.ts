import type { StoredCase } from '../../../../domain/cases/case.ts';
import { searchTextOf, searchWords } from '../../board/arrange/search-text.ts';

/** So many are offered; who sees none of them types more. */
const MOST = 6;

/**
 * The cases that a case may be said to be the same as: of other sources, found by every word of `text`, or without one
 * those of the same customer, opened near each other first.
 */
export function twinFindings(
  subject: StoredCase,
  others: Iterable<StoredCase>,
  text: string,
): readonly StoredCase[] {
  const words = searchWords(text);
  const customer = subject.customer.trim().toLowerCase();
  const fits = (other: StoredCase): boolean => {
    if (words.length > 0) return words.every((word) => searchTextOf(other).includes(word));
    return customer !== '' && other.customer.trim().toLowerCase() === customer;
  };
  const apart = ({ openedAt }: StoredCase) => Math.abs(openedAt - subject.openedAt);
  const found = new Map<string, StoredCase>();
  for (const other of others) {
    if (other.sourceId !== subject.sourceId && fits(other)) found.set(other.id, other);
  }
  return [...found.values()].sort((a, b) => apart(a) - apart(b)).slice(0, MOST);
}
