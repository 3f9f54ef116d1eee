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
    for (const at of crossingsOf(entry)) if (at > now) next = Math.min(next, at);
  }
  return next;
}

/** What was crossed in (from, to], in the entries' order; of a case that crossed several, the last. */
export function crossingsIn(entries: readonly Entry[], from: EpochMs, to: EpochMs): readonly Crossing[] {
  return entries.flatMap((entry) => {
    const passed = crossingsOf(entry).findLastIndex((at) => at > from && at <= to);
    const minutes = SPOKEN_MINUTES[passed];
    return minutes === undefined ? [] : [{ entry, minutes }];
  });
}

/** When a case crosses each of the spoken minutes, were its clock to run on; none for one that stands. */
function crossingsOf(entry: Entry): readonly EpochMs[] {
  if (!entry.reading.isFalling || entry.clock.deadline === null) return [];
  const dueAt = entry.readAt + remainingAt(entry, entry.readAt);
  return SPOKEN_MINUTES.map((minutes) => dueAt - minutes * MINUTE);
}
