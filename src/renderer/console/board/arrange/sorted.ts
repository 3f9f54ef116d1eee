import type { Entry } from '../entry.ts';
import { sortIn } from '../sort-in.ts';
import type { Compare } from './compare-by.ts';

/** Entries in another order than that in which they are given; `null` leaves them as they are. */
export type Sorted = (entries: readonly Entry[], compare: Compare | null) => readonly Entry[];

/**
 * Sorts what is given to it, and remembers the last: where only some entries are others since then, and the order is
 * the same, only those are put anew. The same array for the same.
 */
export function createSorted(): Sorted {
  let last: {
    readonly given: readonly Entry[];
    readonly compare: Compare;
    readonly sorted: readonly Entry[];
  } | null = null;
  return (given, compare) => {
    if (compare === null) {
      last = null;
      return given;
    }
    if (last?.compare !== compare) last = { given, compare, sorted: [...given].sort(compare) };
    if (last.given !== given) {
      const gone = new Set(last.given);
      const come = given.filter((entry) => !gone.delete(entry));
      last = { given, compare, sorted: sortIn(last.sorted, [...gone], come, compare) };
    }
    return last.sorted;
  };
}
