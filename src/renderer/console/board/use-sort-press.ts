import type { ColumnId, Sort } from '../../../contract/board-view.ts';
import { useWording } from '../wording/use-wording.ts';
import { sortAfter } from './arrange/sorting.ts';
import { arrange, useViews } from './arrange/views-store.ts';
import { useColumnName } from './column-name.ts';
import { sortWords } from './sort-words.ts';

/** What is to be pressed to sort by a column. */
export interface SortPress {
  /** Which way the list is sorted by it now; `null` where it is not. */
  readonly direction: Sort['direction'] | null;
  /** What pressing does, with the column's name before it. */
  readonly words: string;
  readonly press: () => void;
}

/** Sorts the board by a column, turns that round, and gives it back to urgency. */
export function useSortPress(id: ColumnId): SortPress {
  const wording = useWording();
  const column = useColumnName()(id);
  const sort = useViews(({ arrangement }) => arrangement.sort);
  const next = sortAfter(sort, id);
  return {
    direction: sort?.by === id ? sort.direction : null,
    words:
      next === null
        ? wording.t('sort.pressForUrgency', { column })
        : wording.t('sort.press', { column, first: sortWords(next, wording) }),
    press: () => arrange({ sort: next }),
  };
}
