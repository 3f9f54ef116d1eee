import Papa from 'papaparse';
import { MINUTE } from '../../../domain/units.ts';

/** A line of a table: texts, and numbers that a spreadsheet can add up. */
export type TableLine = readonly (string | number)[];

/**
 * How a cell begins that a spreadsheet would take for a formula: an apostrophe before it makes it a text. Excel takes
 * the full-width signs of Chinese for the same. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A time as a number of minutes, to the hundredth. */
export function minutesCell(ms: number): number {
  return Math.round((100 * ms) / MINUTE) / 100;
}

/** A table to paste into a spreadsheet or a message: its cells parted by tabs, and none of its texts a formula. */
export function tableToPaste(lines: readonly TableLine[]): string {
  return Papa.unparse(
    lines.map((line) => [...line]),
    { delimiter: '\t', newline: '\n', escapeFormulae: FORMULA },
  );
}

/**
 * The same as the text of a CSV file (RFC 4180). The mark at its beginning has Excel read it as UTF-8, Chinese
 * included.
 */
export function csvFile(lines: readonly TableLine[]): string {
  return `\uFEFF${Papa.unparse(
    lines.map((line) => [...line]),
    { newline: '\r\n', escapeFormulae: FORMULA },
  )}\r\n`;
}
