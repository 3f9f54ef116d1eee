import type { Entry } from './entry.ts';
import { compareEntries } from './order.ts';

/** From so many on, sorting them all is the quicker way. */
const MANY = 200;

/**
 * The board's order without the entries that are `gone`, all of which are in `before`, and with those that `come`.
 * `before` is in that order: what changes among ten thousand is found and put by halving, and costs hardly more than a
 * copy. No other entry is looked at: that alone took longer than everything else.
 */
export function sortIn(
  before: readonly Entry[],
  gone: readonly Entry[],
  come: readonly Entry[],
): readonly Entry[] {
  if (gone.length + come.length > MANY) {
    const left = new Set(gone);
    return [...before.filter((entry) => !left.has(entry)), ...come].sort(compareEntries);
  }
  const sorted = [...before];
  for (const entry of gone) sorted.splice(placeOf(entry, sorted), 1);
  for (const entry of come) sorted.splice(placeOf(entry, sorted), 0, entry);
  return sorted;
}

/** Where an entry is among the sorted `others`, or before which of them it would stand. */
function placeOf(entry: Entry, others: readonly Entry[]): number {
  let [first, end] = [0, others.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (compareEntries(others[middle] as Entry, entry) < 0) first = middle + 1;
    else end = middle;
  }
  return first;
}
