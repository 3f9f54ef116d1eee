import type { CountLine } from './counts.ts';
import { READ } from './type-scale.ts';

/** How wide a column of the counts is, in hundredths of the picture's height. */
export const COUNT_COLUMN = 8;
/** The width of a bold digit of Inter, in its size. */
const DIGIT = 0.64;
/** What is left free between a count and the one beside it. */
const GAP = 1;

/** The size of the counts at which the longest stays clear of the one beside it; what can be read at 5 m, if it may. */
export function countText(lines: readonly CountLine[]): number {
  const digits = String(Math.max(0, ...lines.map(({ total }) => total))).length;
  // From four digits on there is a mark between the thousands, too.
  const marks = Math.floor((digits - 1) / 3);
  return Math.min(READ, (COUNT_COLUMN - GAP) / ((digits + marks / 2) * DIGIT));
}
