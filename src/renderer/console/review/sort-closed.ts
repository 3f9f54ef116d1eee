import { byNumber, byText, type ColumnOrder, inDirection } from '../board/arrange/column-order.ts';
import { type SortBy, turnedSort } from '../board/arrange/sorting.ts';
import { rankOf } from '../desk/severity-rank.ts';
import { namesOf } from '../wording/source-name.ts';
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
  return inDirection(orderOf(by, language, sourceNames), direction, compareClosed);
}

function orderOf(
  by: ReviewColumn,
  language: string,
  sourceNames: ReadonlyMap<string, string>,
): ColumnOrder<ClosedCase> {
  switch (by) {
    case 'severity':
      return byNumber(({ severity }) => rankOf(severity));
    case 'result':
      return byNumber(({ result }) => WORST_FIRST.indexOf(result));
    case 'left':
      return byNumber(({ leftMs }) => leftMs);
    case 'closed':
      return byNumber(({ closedAt }) => closedAt);
    case 'answered':
      return byNumber(({ respondedAt }) => respondedAt);
    case 'case':
      return byText(language, ({ key }) => key);
    case 'owner':
      return byText(language, ({ owner }) => owner ?? '');
    case 'source':
      return byText(language, ({ sourceIds }) => namesOf(sourceIds, sourceNames));
  }
}
