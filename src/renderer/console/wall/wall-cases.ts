import { remainingAt } from '../../../domain/clock/held-reading.ts';
import { pressingOf } from '../../../domain/clock/pressing.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { isClosing } from '../board/counted.ts';
import type { Entry } from '../board/entry.ts';

/** The cases that the wall counts down, the most urgent first. */
export interface WallCases {
  /** Breached, then critical: never out of sight for the others' sake. */
  readonly pressing: readonly Entry[];
  /** The rest of those that have a deadline, by deadline. */
  readonly later: readonly Entry[];
}

/** Whether a case waits for its first response: not one that is being closed. */
export function isUnanswered({ reading }: Entry): boolean {
  return !reading.isAnswered && !isClosing(reading);
}

/** What of the open cases, in the board's order, the wall counts down at `now`. */
export function wallCases(entries: readonly Entry[], now: EpochMs, nearMs: number): WallCases {
  const breached: Entry[] = [];
  const critical: Entry[] = [];
  const later: Entry[] = [];
  for (const entry of entries) {
    if (!isUnanswered(entry) || entry.clock.deadline === null) continue;
    const pressing = pressingOf(entry.reading, remainingAt(entry, now), nearMs);
    if (pressing === 'breached') breached.push(entry);
    else if (pressing === 'critical') critical.push(entry);
    else later.push(entry);
  }
  return { pressing: [...breached, ...critical], later };
}
