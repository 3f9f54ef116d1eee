// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { mergeClasses } from '@fluentui/react-components';
import { type FittedColumns, useColumnStyles } from '../board/columns.ts';
import { useGridLook } from '../board/grid-look.ts';
import { HeadCell } from '../board/head-cell.tsx';
import { sortWords } from '../board/sort-words.ts';
import type { SortPress } from '../board/use-sort-press.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import type { ReviewColumn } from './review-columns.ts';
import { reviewStore, useReview } from './review-store.ts';
import { type ClosedSort, closedSortAfter } from './sort-closed.ts';

/** The names of the columns of the closed cases, which sort them. */
export function ReviewHead({ columns }: { readonly columns: FittedColumns<ReviewColumn> }) {
  const look = useGridLook();
  const grid = useColumnStyles();
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(look.head, grid.columns)}>
      {columns.ids.map((id) => (
        <ReviewHeadCell key={id} id={id} isHidden={id === 'severity' && columns.isTight} />
      ))}
    </div>
  );
}

function ReviewHeadCell({ id, isHidden }: { readonly id: ReviewColumn; readonly isHidden: boolean }) {
  const name = useWording().t(`review.column.${id}`);
  return (
    <HeadCell
      id={id}
      name={name}
      isHidden={isHidden}
      isRight={id === 'left'}
      sort={useClosedSort(id, name)}
    />
  );
}

/** Sorts the closed cases by a column, turns that round, and puts the latest closed first again. */
function useClosedSort(id: ReviewColumn, column: string): SortPress {
  const wording = useWording();
  const sort = useReview((review) => review.sort);
  const next = closedSortAfter(sort, id);
  const ownOrder = id === 'closed' && sort === null ? 'descending' : null;
  return {
    direction: sort?.by === id ? sort.direction : ownOrder,
    words:
      next === null
        ? wording.t('review.sort.back', { column })
        : wording.t('sort.press', { column, first: firstWords(next, wording) }),
    press: () => reviewStore.setState({ sort: next }),
  };
}

function firstWords({ by, direction }: ClosedSort, wording: Wording): string {
  switch (by) {
    case 'result':
      return wording.t(`review.sort.result.${direction}`);
    case 'left':
      return sortWords({ by: 'remaining', direction }, wording);
    case 'closed':
    case 'answered':
      return sortWords({ by: 'updated', direction }, wording);
    default:
      return sortWords({ by, direction }, wording);
  }
}
