import Papa from 'papaparse';
import type { RowError } from '../../../../contract/files.ts';
import type { Decoded } from './decode.ts';
import { partedRows } from './heading.ts';
import { MOST_ROWS, shortened, type Table, type TableRow, tableOf } from './table.ts';
import { refuseSize } from './unreadable.ts';

/** What separates cells in the exports there are. */
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads separated values. Rows are counted as a spreadsheet counts them: a line break inside quotes begins none.
 *
 * @param hasHeading whether the first row names the columns; `null` has it looked at.
 * @throws ConnectorError for more rows or columns than are read.
 */
export function readCsv({ text, encoding }: Decoded, hasHeading: boolean | null): Table {
  // An empty last line would count against every delimiter when it is guessed.
  const parsed = Papa.parse<string[]>(text.trimEnd(), {
    delimitersToGuess: DELIMITERS,
    preview: MOST_ROWS + 2,
  });
  const broken = new Map<number, RowError>();
  for (const { type, row } of parsed.errors) {
    if (type !== 'Quotes' || row === undefined) continue;
    const found = shortened((parsed.data[row] ?? []).join(' ').trim());
    broken.set(row, { row: row + 1, column: '', found, code: 'quote-not-closed', expected: '' });
  }
  const rows = parsed.data.map(
    (cells, place): TableRow => ({
      row: place + 1,
      cells: cells.map((cell) => cell.trim()),
    }),
  );
  refuseSize(rows);
  const parted = partedRows(rows, hasHeading);
  const whole = parted.below.filter(({ row }) => !broken.has(row - 1));
  const table = tableOf(parted.heading, whole, { format: 'csv', encoding, hasHeading: parted.hasHeading });
  return { ...table, errors: [...table.errors, ...broken.values()].sort((a, b) => a.row - b.row) };
}
