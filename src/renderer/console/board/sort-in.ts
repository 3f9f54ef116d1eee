import type { Entry } from './entry.ts';
import { compareEntries } from './order.ts';

/**
 * The entries in the board's order. `before` is that order as it was; only the entries of the ids that `moved` are
 * sorted in, so that a case that changes among ten thousand costs hardly more than a copy.
 */
export function sortIn(
  before: readonly Entry[],
  entries: ReadonlyMap<string, Entry>,
  moved: ReadonlySet<string>,
): readonly Entry[] {
  const stay = before.filter(({ subject }) => !moved.has(subject.id));
  const come = [...moved].flatMap((id) => entries.get(id) ?? []).sort(compareEntries);
  const sorted: Entry[] = [];
  let from = 0;
  for (const entry of come) {
    const at = placeOf(entry, stay, from);
    for (; from < at; from += 1) sorted.push(stay[from] as Entry);
    sorted.push(entry);
  }
  for (; from < stay.length; from += 1) sorted.push(stay[from] as Entry);
  return sorted;
}

/** Before which of the sorted `others`, from `low` on, an entry stands. */
function placeOf(entry: Entry, others: readonly Entry[], low: number): number {
  let [first, end] = [low, others.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (compareEntries(others[middle] as Entry, entry) < 0) first = middle + 1;
    else end = middle;
  }
  return first;
}
