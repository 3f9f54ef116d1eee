import type { FileEncoding, OpenedFile, RowError } from '../../../../contract/files.ts';

/** A row of an export; `row` is its number as a spreadsheet counts, the heading being 1. */
export interface TableRow {
  readonly row: number;
  /** One text a column, trimmed. */
  readonly cells: readonly string[];
}

/** An export as a table of texts, whatever format it came in. */
export interface Table {
  readonly format: OpenedFile['format'];
  readonly encoding: FileEncoding | null;
  /** No two the same, none empty. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows that could not be taken apart: they are not among `rows`. */
  readonly errors: readonly RowError[];
}

/** More rows than a desk has cases, and as many as are read in good time. */
export const MOST_ROWS = 500_000;

/** As many columns as an export may have. */
export const MOST_COLUMNS = 500;

/** A heading that is longer is a text that slipped. */
const LONGEST_NAME = 120;

/** A heading of merged cells is emptier than this. */
const HEADING_FILLED = 0.6;

/**
 * Where the heading stands: the first row with more than one text, or the first. Some exports put a title above it,
 * or a row of merged cells that names groups of columns: one that is half empty, while the next one is fuller.
 */
export function headingPlace(rows: readonly TableRow[]): number {
  const filled = rows.slice(0, LOOKED_AT).map(({ cells }) => cells.filter((cell) => cell !== '').length);
  const first = Math.max(
    0,
    filled.findIndex((count) => count > 1),
  );
  const [own = 0, next = 0] = filled.slice(first);
  const width = rows[first]?.cells.length ?? 0;
  return own < width * HEADING_FILLED && next > own ? first + 1 : first;
}

/** A heading that comes later is none. */
const LOOKED_AT = 50;

/** Names for the columns of a heading: an empty one is told by its place, a second one of a name by its number. */
function columnNames(heading: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return heading.map((text, place) => {
    const plain = text.trim() === '' ? `#${place + 1}` : shortened(text.trim(), LONGEST_NAME);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/**
 * Makes a table of a heading and what is below it: rows without any text are left out, short ones filled up, and
 * one with a text beyond the last column is an error, since nobody can say which cell slipped.
 */
export function tableOf(
  heading: readonly string[],
  below: readonly TableRow[],
  format: Pick<Table, 'format' | 'encoding'>,
): Table {
  const columns = columnNames(heading);
  const rows: TableRow[] = [];
  const errors: RowError[] = [];
  for (const { row, cells } of below) {
    if (cells.every((text) => text === '')) continue;
    const beyond = cells.slice(columns.length).find((text) => text !== '');
    if (beyond !== undefined) {
      errors.push({
        row,
        column: '',
        found: shortened(beyond),
        code: 'too-many-cells',
        expected: String(columns.length),
      });
    } else rows.push({ row, cells: columns.map((_, place) => cells[place] ?? '') });
  }
  return { ...format, columns, rows, errors };
}

/** A text of at most `length` characters: by itself short enough to be shown in a list of errors. */
export function shortened(text: string, length = 80): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
