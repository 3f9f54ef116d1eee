import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from './entry.ts';
import { MANY, sortIn } from './sort-in.ts';

/**
 * The cases that wait for an answer and whose time falls, or is over: in the order in which it is over, were it to fall
 * on. What comes so long before that is found by halving, each second, without a look at every one of ten thousand.
 */
export type Nearing = readonly Entry[];

/** When the time of one of them is over; of one that is late, when it was. */
export function overAt({ clock, reading, readAt }: Entry): EpochMs {
  const { deadline } = clock;
  return reading.state === 'breached' && deadline !== null ? deadline : readAt + reading.remainingMs;
}

/** How many of them have their time over at `instant` or before. */
export function countOver(nearing: Nearing, instant: EpochMs): number {
  let [first, end] = [0, nearing.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (overAt(nearing[middle] as Entry) <= instant) first = middle + 1;
    else end = middle;
  }
  return first;
}

/**
 * What `before` becomes without the entries that are `gone` and with those that `come`; `all` are those there are then.
 */
export function nearingAfter(
  before: Nearing,
  gone: readonly Entry[],
  come: readonly Entry[],
  all: readonly Entry[],
): Nearing {
  // In the board's order most stand as they do here: hardly anything is left to be sorted.
  if (gone.length + come.length > MANY) return all.filter(isNearing).sort(compareOver);
  const [left, joined] = [gone.filter(isNearing), come.filter(isNearing)];
  return left.length + joined.length === 0 ? before : sortIn(before, left, joined, compareOver);
}

function isNearing({ reading }: Entry): boolean {
  return !reading.isAnswered && (reading.isFalling || reading.state === 'breached');
}

function compareOver(a: Entry, b: Entry): number {
  return overAt(a) - overAt(b) || (a.subject.id < b.subject.id ? -1 : 1);
}
