import { remainingAt } from '../../../domain/clock/held-reading.ts';
import { pressingOf } from '../../../domain/clock/pressing.ts';
import type { ClockState } from '../../../domain/clock/reading.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from './entry.ts';

/** Where open cases stand, from the most to the least urgent: what the board groups and filters by as their state. */
export const STANDINGS = ['breached', 'running', 'waiting-to-open', 'paused', 'answered'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What board and wall count apart: the standings, and of the running ones those that are due soon by themselves. */
export const COUNTED = ['breached', 'critical', 'running', 'waiting-to-open', 'paused', 'answered'] as const;
export type Counted = (typeof COUNTED)[number];

/** Where a case stands. One that is answered is answered, in time or late: breached are those that still wait. */
export function standingOf({ clock, reading }: Pick<Entry, 'clock' | 'reading'>): Standing {
  if (clock.respondedAt !== null || reading.state === 'met') return 'answered';
  return reading.state;
}

/** As what a case is counted at `now`; `nearMs` is the working time left from which one is due soon. */
export function countedAs(entry: Entry, now: EpochMs, nearMs: number): Counted {
  return pressingOf(entry.clock, entry.reading, remainingAt(entry, now), nearMs) ?? standingOf(entry);
}

/** How many open cases are counted as what at `now`. Each case is counted once. */
export function countCases(
  entries: readonly Entry[],
  now: EpochMs,
  nearMs: number,
): Readonly<Record<Counted, number>> {
  const counts = { breached: 0, critical: 0, running: 0, 'waiting-to-open': 0, paused: 0, answered: 0 };
  for (const entry of entries) counts[countedAs(entry, now, nearMs)] += 1;
  return counts;
}

/**
 * Counts as `countCases` does, and again only when that may differ: other entries, another limit, or an instant at which
 * a case comes to be due soon. It answers the same object in between.
 */
export function keepCounts(): typeof countCases {
  let of: readonly Entry[] | null = null;
  let near = 0;
  let from = 0;
  let until = 0;
  let counts = countCases([], 0, 0);
  return (entries, now, nearMs) => {
    if (entries === of && nearMs === near && now >= from && now < until) return counts;
    [of, near, from, until] = [entries, nearMs, now, nextDueSoon(entries, now, nearMs)];
    counts = countCases(entries, now, nearMs);
    return counts;
  };
}

/** When the next running case has `nearMs` left; `Infinity` when none will without anything else that happens. */
function nextDueSoon(entries: readonly Entry[], now: EpochMs, nearMs: number): EpochMs {
  let next = Number.POSITIVE_INFINITY;
  for (const { clock, reading, readAt } of entries) {
    const at = readAt + reading.remainingMs - nearMs;
    if (clock.respondedAt === null && reading.isFalling && at > now && at < next) next = at;
  }
  return next;
}

/** The shape that stands for what is counted. */
export function shapeOf(counted: Counted): ClockState {
  if (counted === 'answered') return 'met';
  return counted === 'critical' ? 'running' : counted;
}
