import type { FileEncoding, OpenedFile, RowError } from '../../../../contract/files.ts';

/** A row of an export; `row` is its number as a spreadsheet counts. */
export interface TableRow {
  readonly row: number;
  /** One text a column, trimmed. */
  readonly cells: readonly string[];
}

/** An export as a table of texts, whatever format it came in. */
export interface Table {
  readonly format: OpenedFile['format'];
  readonly encoding: FileEncoding | null;
  /** Whether the first row was read as names of columns; `null` for a format that has no such row. */
  readonly hasHeading: boolean | null;
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
  format: Pick<Table, 'format' | 'encoding' | 'hasHeading'>,
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
