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

/** When the next of the cases falls to a spoken minute, strictly after `now`; `Infinity` when none will. */
export function nextCrossing(entries: readonly Entry[], now: EpochMs): EpochMs {
  let next = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const dueAt = dueAtOf(entry);
    for (const minutes of SPOKEN_MINUTES) {
      const at = dueAt - minutes * MINUTE;
      if (at > now && at < next) next = at;
    }
  }
  return next;
}

/** What was crossed in (from, to], in the entries' order; of a case that crossed several, the last. */
export function crossingsIn(entries: readonly Entry[], from: EpochMs, to: EpochMs): readonly Crossing[] {
  const crossed: Crossing[] = [];
  for (const entry of entries) {
    const dueAt = dueAtOf(entry);
    let last: SpokenMinutes | null = null;
    for (const minutes of SPOKEN_MINUTES) {
      const at = dueAt - minutes * MINUTE;
      if (at > from && at <= to) last = minutes;
    }
    if (last !== null) crossed.push({ entry, minutes: last });
  }
  return crossed;
}

/** When a case is due, were its clock to run on; never for one that stands. */
function dueAtOf(entry: Entry): EpochMs {
  if (!entry.reading.isFalling || entry.clock.deadline === null) return Number.POSITIVE_INFINITY;
  return entry.readAt + remainingAt(entry, entry.readAt);
}
