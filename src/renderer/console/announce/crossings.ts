import { remainingAt } from '../../../domain/clock/held-reading.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';

/** The working minutes left at which a case is spoken of: the alerts' own moments, and the deadline. */
export const SPOKEN_MINUTES = [30, 10, 0] as const;
export type SpokenMinutes = (typeof SPOKEN_MINUTES)[number];

/** A case whose remaining working time fell to one of the spoken minutes. */
export interface Crossing {
  readonly entry: Entry;
  readonly minutes: SpokenMinutes;
}

/** What was crossed, and what comes. */
export interface Crossings {
  /** In the entries' order; of a case that crossed several, the last. */
  readonly crossed: readonly Crossing[];
  /** When the next of the cases falls to a spoken minute; `Infinity` when none will. */
  readonly next: EpochMs;
}

/** What was crossed in (from, to], and what comes strictly after `to`: in one go, since each looks at every case. */
export function crossingsIn(entries: readonly Entry[], from: EpochMs, to: EpochMs): Crossings {
  const crossed: Crossing[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const dueAt = dueAtOf(entry);
    let last: SpokenMinutes | null = null;
    for (const minutes of SPOKEN_MINUTES) {
      const at = dueAt - minutes * MINUTE;
      if (at > to) next = Math.min(next, at);
      else if (at > from) last = minutes;
    }
    if (last !== null) crossed.push({ entry, minutes: last });
  }
  return { crossed, next };
}

/** When a case is due, were its clock to run on; never for one that stands. */
function dueAtOf(entry: Entry): EpochMs {
  if (!entry.reading.isFalling || entry.clock.deadline === null) return Number.POSITIVE_INFINITY;
  return entry.readAt + remainingAt(entry, entry.readAt);
}
