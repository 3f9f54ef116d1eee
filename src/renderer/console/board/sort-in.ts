import type { Entry } from './entry.ts';

/** From so many on, sorting them all is the quicker way. */
export const MANY = 200;

/**
 * What `before`, which is in the order of `compare`, becomes without the entries that are `gone`, all of which are in
 * it, and with those that `come`. What changes among ten thousand is found and put by halving, and costs hardly more
 * than a copy. No other entry is looked at: that alone took longer than everything else.
 */
export function sortIn(
  before: readonly Entry[],
  gone: readonly Entry[],
  come: readonly Entry[],
  compare: (a: Entry, b: Entry) => number,
): readonly Entry[] {
  if (gone.length + come.length > MANY) {
    const left = new Set(gone);
    const joined = new Map(come.map((entry) => [entry.subject.id, entry]));
    // What is another by now stands where it was: what is nearly in order is sorted with few comparisons.
    const kept = before.flatMap((entry) => {
      if (!left.has(entry)) return entry;
      const again = joined.get(entry.subject.id);
      joined.delete(entry.subject.id);
      return again ?? [];
    });
    return [...kept, ...joined.values()].sort(compare);
  }
  const sorted = [...before];
  for (const entry of gone) sorted.splice(placeOf(entry, sorted, compare), 1);
  for (const entry of come) sorted.splice(placeOf(entry, sorted, compare), 0, entry);
  return sorted;
}

/** Where an entry is among the sorted `others`, or before which of them it would stand. */
function placeOf(entry: Entry, others: readonly Entry[], compare: (a: Entry, b: Entry) => number): number {
  let [first, end] = [0, others.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (compare(others[middle] as Entry, entry) < 0) first = middle + 1;
    else end = middle;
  }
  return first;
}
