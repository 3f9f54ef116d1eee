import type { FileField, FileMapping, RowError } from '../../../../contract/files.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import { ConnectorError } from '../../connector.ts';
import { sameWord } from '../../terms.ts';
import { readInstant } from './instants.ts';
import { shortened, type TableRow } from './table.ts';

/** Reads the cells of one row by what the mapping says they are, and gathers what is wrong with them. */
export interface RowReader {
  readonly errors: readonly RowError[];
  /** The field's text; empty when it is, or when no column is mapped to it. */
  text(field: FileField): string;
  /** The field's instant; `null` when it is empty, and when it is wrong, which is noted. */
  instant(field: FileField): EpochMs | null;
  /** Notes that a field, or for `null` the row, is wrong. */
  refuse(field: FileField | null, code: RowError['code'], expected?: string): void;
}

/** Where each mapped field stands in a row. */
export type Places = ReadonlyMap<FileField, number>;

/**
 * Finds the mapped columns among those of a file.
 *
 * @throws ConnectorError `column-missing` when the file does not have one of them; `detail` names those it has.
 */
export function placesOf(mapping: FileMapping, columns: readonly string[]): Places {
  const entries = Object.entries(mapping.columns) as [FileField, string][];
  return new Map(
    entries.map(([field, wanted]) => {
      const place = columns.findIndex((name) => sameWord(name, wanted));
      if (place < 0) throw new ConnectorError('column-missing', wanted, columns.join(', '));
      return [field, place];
    }),
  );
}

/** A reader of `row`. */
export function readRow({ row, cells }: TableRow, places: Places, mapping: FileMapping): RowReader {
  const errors: RowError[] = [];
  const text = (field: FileField) => {
    const place = places.get(field);
    return place === undefined ? '' : (cells[place] ?? '');
  };
  const refuse: RowReader['refuse'] = (field, code, expected = '') => {
    const column = field === null ? '' : (mapping.columns[field] ?? '');
    const found = field === null ? '' : shortened(text(field));
    errors.push({ row, column, found, code, expected });
  };
  return {
    errors,
    text,
    refuse,
    instant(field) {
      const found = text(field);
      if (found === '') return null;
      const read = readInstant(found, mapping.dates);
      if ('at' in read) return read.at;
      refuse(field, read.wrong, mapping.dates.order);
      return null;
    },
  };
}
