import { instantsIn } from './instants.ts';
import type { TableRow } from './table.ts';

/** The rows of a table parted into what names the columns and what is below it. */
export interface PartedRows {
  readonly hasHeading: boolean;
  /** A text for each column; all are empty where nothing names them. */
  readonly heading: readonly string[];
  readonly below: readonly TableRow[];
}

/** A heading of merged cells is emptier than this. */
const HEADING_FILLED = 0.6;

/** A heading that comes later is none. */
const LOOKED_AT = 50;

/**
 * Parts the rows of a table. Without a heading it has as many columns as most of its rows: one with a text beyond
 * them has slipped.
 *
 * @param hasHeading `null` has it told by the row that would be the heading: one that holds an instant is a case's.
 */
export function partedRows(rows: readonly TableRow[], hasHeading: boolean | null): PartedRows {
  const first = firstFilled(rows);
  const at = isOfMergedCells(rows, first) ? first + 1 : first;
  const heading = rows[at]?.cells ?? [];
  if (hasHeading ?? !heading.some(isInstant)) return { hasHeading: true, heading, below: rows.slice(at + 1) };
  const below = rows.slice(first);
  return { hasHeading: false, heading: Array<string>(usualWidth(below)).fill(''), below };
}

/** The first row with more than one text, or the first: some exports put a title above the table. */
function firstFilled(rows: readonly TableRow[]): number {
  return Math.max(
    0,
    rows.slice(0, LOOKED_AT).findIndex((row) => filledIn(row) > 1),
  );
}

/** Whether the row at `place` names groups of columns: it is half empty, while the next one is fuller. */
function isOfMergedCells(rows: readonly TableRow[], place: number): boolean {
  const [own, next] = rows.slice(place, place + 2);
  if (own === undefined || next === undefined) return false;
  return filledIn(own) < own.cells.length * HEADING_FILLED && filledIn(next) > filledIn(own);
}

function filledIn({ cells }: TableRow): number {
  return cells.filter((cell) => cell !== '').length;
}

/** Whether a text is an instant as some export writes it: no heading is. */
function isInstant(text: string): boolean {
  return instantsIn([text]).dateOrders.length > 0;
}

/** How many cells most rows have; of two such numbers the larger. */
function usualWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual] = [...counts].sort(([width, count], [other, more]) => more - count || other - width);
  return usual?.[0] ?? 0;
}
