import { type SortBy, turnedSort } from '../board/arrange/sorting.ts';
import { rankOf } from '../desk/severity-rank.ts';
import { type ClosedCase, compareClosed } from './closed-case.ts';
import type { ReviewColumn } from './review-columns.ts';

/** By which column the closed cases are sorted, and which way. */
export type ClosedSort = SortBy<ReviewColumn>;

/**
 * How the list is sorted once a column's name is pressed; `null`: in its own order, which is by the closing, the latest
 * first. Of the answers the latest are looked for first, too; of the closings it has them first already.
 */
export function closedSortAfter(sort: ClosedSort | null, by: ReviewColumn): ClosedSort | null {
  if (by === 'closed') return sort?.by === 'closed' ? null : { by, direction: 'ascending' };
  return turnedSort(sort, { by, direction: by === 'answered' ? 'descending' : 'ascending' });
}

/** From what went worst to what went best. */
const WORST_FIRST: readonly ClosedCase['result'][] = ['breached', 'late', 'closed-unanswered', 'met'];

/**
 * Sorts closed cases by a column as `language` sorts texts, numbers in them by what they count; `sourceNames` are by
 * id. What a column is empty for comes last either way, and what is equal in the list's own order.
 */
export function compareClosedBy(
  { by, direction }: ClosedSort,
  language: string,
  sourceNames: ReadonlyMap<string, string>,
): (a: ClosedCase, b: ClosedCase) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  const way = direction === 'ascending' ? 1 : -1;
  const valueIn = valuesOf(by, sourceNames);
  return (one, other) => {
    const [a, b] = [valueIn(one), valueIn(other)];
    if (a === b) return compareClosed(one, other);
    if (a === null || b === null) return a === null ? 1 : -1;
    const order = typeof a === 'string' ? collator.compare(a, String(b)) : a - Number(b);
    return way * order || compareClosed(one, other);
  };
}

function valuesOf(
  by: ReviewColumn,
  sourceNames: ReadonlyMap<string, string>,
): (one: ClosedCase) => string | number | null {
  switch (by) {
    case 'severity':
      return ({ severity }) => rankOf(severity);
    case 'result':
      return ({ result }) => WORST_FIRST.indexOf(result);
    case 'left':
      return ({ leftMs }) => leftMs;
    case 'closed':
      return ({ closedAt }) => closedAt;
    case 'answered':
      return ({ respondedAt }) => respondedAt;
    case 'case':
      return ({ key }) => key;
    case 'owner':
      return ({ owner }) => owner || null;
    case 'source':
      return ({ sourceIds }) => sourceIds.map((id) => sourceNames.get(id) ?? id).join(' · ');
  }
}
