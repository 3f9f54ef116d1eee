import type { Sort } from '../../../../contract/board-view.ts';

/** The ascending order of the lines of a list by a column, by facts that do not change from second to second. */
export interface ColumnOrder<Line> {
  /** Above 0 for what comes after all that has something to be sorted by, whichever way; the greater the later. */
  readonly after: (line: Line) => number;
  /** Which of two lines stands before the other: negative for the first. */
  readonly compare: (a: Line, b: Line) => number;
}

/**
 * Sorts in this order, or the other way round. What a column is empty for comes last either way; what is equal is in
 * the order of `among`, which is total.
 */
export function inDirection<Line>(
  { after, compare }: ColumnOrder<Line>,
  direction: Sort['direction'],
  among: (a: Line, b: Line) => number,
): (a: Line, b: Line) => number {
  const way = direction === 'ascending' ? 1 : -1;
  return (a, b) => after(a) - after(b) || way * compare(a, b) || among(a, b);
}

/** By a text, as `language` sorts texts, numbers in them by what they count. */
export function byText<Line>(language: string, text: (line: Line) => string): ColumnOrder<Line> {
  const collator = new Intl.Collator(language, { numeric: true });
  return {
    after: (line) => (text(line) === '' ? 1 : 0),
    compare(one, other) {
      const [a, b] = [text(one), text(other)];
      return a === b ? 0 : collator.compare(a, b);
    },
  };
}

/** By a number; `null` is none. */
export function byNumber<Line>(value: (line: Line) => number | null): ColumnOrder<Line> {
  return {
    after: (line) => (value(line) === null ? 1 : 0),
    compare: (a, b) => compareNumbers(value(a) ?? 0, value(b) ?? 0),
  };
}

/** The lesser before the greater, infinite ones, too. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
