import type { FileColumn } from '../../../../contract/files.ts';
import { instantsIn } from './instants.ts';
import { shortened, type Table } from './table.ts';

const SAMPLES = 3;
/** A value that is longer is no word that could be mapped, and as a sample this much of it shows what it is. */
const LONGEST_VALUE = 100;
/** A column with more values than this has none that could be mapped one by one. */
const MOST_VALUES = 40;
/** So many rows tell how a column writes its instants. */
const ROWS_LOOKED_AT = 5000;

/** What each column holds, so that a person can say what it is. */
export function describeColumns({ columns, rows }: Pick<Table, 'columns' | 'rows'>): FileColumn[] {
  return columns.map((name, place) => {
    const values = new Set<string>();
    for (const { cells } of rows) {
      const cell = cells[place] ?? '';
      if (cell !== '') values.add(cell);
      if (values.size > MOST_VALUES) break;
    }
    const looked = rows.slice(0, ROWS_LOOKED_AT).map(({ cells }) => cells[place] ?? '');
    return {
      name,
      samples: [...values].slice(0, SAMPLES).map((text) => shortened(text, LONGEST_VALUE)),
      values: isVocabulary(values) ? [...values] : null,
      ...instantsIn(looked),
    };
  });
}

function isVocabulary(values: ReadonlySet<string>): boolean {
  return values.size <= MOST_VALUES && [...values].every(({ length }) => length <= LONGEST_VALUE);
}
