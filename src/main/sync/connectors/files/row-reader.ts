import type { FileField, FileMapping, RowError } from '../../../../contract/files.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import { ConnectorError } from '../../connector.ts';
import { sameWord } from '../../terms.ts';
import { readInstant } from './instants.ts';
import { shortened, type Table, type TableRow } from './table.ts';

/** The longest id that is one: anything above is a text that stands in the wrong column. */
export const LONGEST_ID = 100;

/** Reads the cells of one row by what the mapping says they are, and gathers what is wrong with them. */
export interface RowReader {
  readonly errors: readonly RowError[];
  /** The field's text; empty when it is, or when no column is mapped to it. */
  text(field: FileField): string;
  /** The instants that the field can mean, earliest first; none when it is empty, or wrong, which is noted. */
  instants(field: FileField): readonly EpochMs[];
  /** Every cell that holds a text, in order, and the field that its column is mapped to; `null` when it is to none. */
  filled(): readonly { readonly column: string; readonly field: FileField | null; readonly text: string }[];
  /** Notes that a field, or for `null` the row, is wrong. */
  refuse(field: FileField | null, code: RowError['code'], expected?: string): void;
}

/** The columns of a file, and where each mapped field stands in a row. */
export interface Places {
  readonly columns: readonly string[];
  readonly of: ReadonlyMap<FileField, number>;
  readonly at: ReadonlyMap<number, FileField>;
}

/** What a column is named where nothing names it. */
const A_PLACE = /^#\d+$/;

/** What a row must have to be a case. */
const NEEDED: readonly FileField[] = ['id', 'openedAt'];

/**
 * Finds the mapped columns among those of a file. Without a heading, what a column at the end holds is empty where the
 * file is not as wide: nobody has answered yet, and the column was left out.
 *
 * @throws ConnectorError `column-missing` when the file does not have one of them; `detail` names those it has.
 */
export function placesOf(
  mapping: FileMapping,
  { columns, hasHeading }: Pick<Table, 'columns' | 'hasHeading'>,
): Places {
  const entries = Object.entries(mapping.columns) as [FileField, string][];
  const found = entries.flatMap(([field, wanted]) => {
    const place = columns.findIndex((name) => sameWord(name, wanted));
    if (place >= 0) return [{ field, place }];
    if (hasHeading === false && A_PLACE.test(wanted) && !NEEDED.includes(field)) return [];
    throw new ConnectorError('column-missing', wanted, columns.join(', '));
  });
  return {
    columns,
    of: new Map(found.map(({ field, place }) => [field, place])),
    at: new Map(found.map(({ field, place }) => [place, field])),
  };
}

/** A reader of `row`. */
export function readRow({ row, cells }: TableRow, places: Places, mapping: FileMapping): RowReader {
  const errors: RowError[] = [];
  const text = (field: FileField) => {
    const place = places.of.get(field);
    return place === undefined ? '' : (cells[place] ?? '');
  };
  const refuse: RowReader['refuse'] = (field, code, expected = '') => {
    const column = field === null ? '' : (mapping.columns[field] ?? '');
    const found = field === null ? '' : shortened(text(field));
    const key = text('id');
    const named = key === '' || key.length > LONGEST_ID ? {} : { key };
    errors.push({ row, ...named, column, found, code, expected });
  };
  return {
    errors,
    text,
    refuse,
    filled: () =>
      cells.flatMap((cell, place) => {
        if (cell === '') return [];
        const column = places.columns[place] ?? `#${place + 1}`;
        return { column, field: places.at.get(place) ?? null, text: cell };
      }),
    instants(field) {
      const found = text(field);
      if (found === '') return [];
      const read = readInstant(found, mapping.dates);
      if ('instants' in read) return read.instants;
      refuse(field, read.wrong, mapping.dates.order);
      return [];
    },
  };
}
