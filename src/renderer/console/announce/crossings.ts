import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';
import { countOver, type Nearing } from '../board/nearing.ts';

/** The working minutes left at which a case is spoken of: the alerts' own moments, and the deadline. */
const SPOKEN_MINUTES = [30, 10, 0] as const;
export type SpokenMinutes = (typeof SPOKEN_MINUTES)[number];

/** A case whose remaining working time fell to one of the spoken minutes. */
export interface Crossing {
  readonly entry: Entry;
  readonly minutes: SpokenMinutes;
}

/** What was crossed in (from, to]; of a case that crossed several minutes, the last. */
export function crossingsIn(nearing: Nearing, from: EpochMs, to: EpochMs): readonly Crossing[] {
  const crossed = new Map<Entry, SpokenMinutes>();
  for (const minutes of SPOKEN_MINUTES) {
    const before = minutes * MINUTE;
    const reached = nearing.slice(countOver(nearing, from + before), countOver(nearing, to + before));
    for (const entry of reached) crossed.set(entry, minutes);
  }
  return [...crossed].map(([entry, minutes]) => ({ entry, minutes }));
}
