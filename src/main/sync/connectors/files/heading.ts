import { groupBy } from '../../../../domain/group-by.ts';
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
 * Parts the rows of a table. Without a heading it is as wide as `widthOf` says: a row with a text beyond has slipped.
 *
 * @param hasHeading `null` has it told by the row that would be the heading: one that holds an instant is a case's.
 */
export function partedRows(rows: readonly TableRow[], hasHeading: boolean | null): PartedRows {
  const first = firstFilled(rows);
  const at = isOfMergedCells(rows, first) ? first + 1 : first;
  const heading = rows[at]?.cells ?? [];
  if (hasHeading ?? !heading.some(isInstant)) return { hasHeading: true, heading, below: rows.slice(at + 1) };
  const below = rows.slice(first);
  return { hasHeading: false, heading: Array<string>(widthOf(below)).fill(''), below };
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

/**
 * How many columns a table without a heading has: as many cells as most of its rows, or as a longer one that has not
 * slipped. Some programs leave out the empty cells at the end of a row, and where hardly anybody has answered yet most
 * rows are short. A longer row has not slipped where its instants stand in the columns of the others', and either it
 * ends in an instant, too, or several rows are as long: one text with a comma in it is neither.
 */
function widthOf(rows: readonly TableRow[]): number {
  const byWidth = groupBy(rows, ({ cells }) => cells.length);
  const [usual] = [...byWidth].sort(
    ([width, alike], [other, more]) => more.length - alike.length || other - width,
  );
  if (usual === undefined) return 0;
  const [usualWidth, most] = usual;
  const instants = instantPlaces(most, usualWidth);
  const longer = [...byWidth].filter(([width, alike]) => {
    if (width <= usualWidth) return false;
    const whole = alike
      .slice(0, LOOKED_AT)
      .filter(({ cells }) => instants.every((at) => isInstant(cells[at] ?? '')));
    return whole.length > 1 || whole.some(({ cells }) => isInstant(cells.at(-1) ?? ''));
  });
  return Math.max(usualWidth, ...longer.map(([width]) => width));
}

/** The columns that hold an instant in every row that is looked at. */
function instantPlaces(rows: readonly TableRow[], width: number): readonly number[] {
  const looked = rows.slice(0, LOOKED_AT);
  const places = Array.from({ length: width }, (_, place) => place);
  return places.filter((place) => looked.every(({ cells }) => isInstant(cells[place] ?? '')));
}
