import type { RowError } from '../../../../contract/files.ts';

/** A row's error for the log: for whoever looks into it, so in the log's language. */
export function wordsOf({ row, column, found, code, expected }: RowError): string {
  const where = column === '' ? `row ${row}` : `row ${row}, ${column}`;
  return `${where}: ${code}, found ${JSON.stringify(found)}${expected === '' ? '' : `, expected ${expected}`}`;
}
