import { remainingAt } from '../../../domain/clock/held-reading.ts';
import { pressingOf } from '../../../domain/clock/pressing.ts';
import type { ClockState, Reading } from '../../../domain/clock/reading.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { MarkedState } from '../ui/state-mark.tsx';
import type { Entry } from './entry.ts';
import { countOver, type Nearing, overAt } from './nearing.ts';

/** Where open cases stand, from the most to the least urgent. */
export const STANDINGS = ['breached', 'running', 'waiting-to-open', 'paused', 'answered', 'closing'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * What board and wall count apart: the standings, and of the running ones those that are due soon by themselves. What
 * is being closed is counted nowhere: nothing is left to be done.
 */
export const COUNTED = ['breached', 'critical', 'running', 'waiting-to-open', 'paused', 'answered'] as const;
export type Counted = (typeof COUNTED)[number];

/** What the board groups and filters by as the state of its cases. */
export const BOARD_STATES = [...COUNTED, 'closing'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/**
 * Where a case stands. One that is answered is answered, in time or late: breached are those that still wait. One that
 * was resolved here unanswered, in time, is closing until its help desk has closed it.
 */
export function standingOf({ reading }: Pick<Entry, 'reading'>): Standing {
  if (reading.isAnswered || reading.state === 'met') return 'answered';
  return isClosing(reading) ? 'closing' : reading.state;
}

/** Whether a clock stands because its case was closed, unanswered, before its deadline. */
export function isClosing({ state, pausedFor }: Pick<Reading, 'state' | 'pausedFor'>): boolean {
  return state === 'paused' && pausedFor === 'closed';
}

/** As what a case is counted at `now`, if it is; `nearMs` is the working time left from which one is due soon. */
export function countedAs(entry: Entry, now: EpochMs, nearMs: number): BoardState {
  return pressingOf(entry.reading, remainingAt(entry, now), nearMs) ?? standingOf(entry);
}

/** How many open cases stand where. */
export type Standings = Readonly<Record<Standing, number>>;

export const NO_STANDINGS: Standings = {
  breached: 0,
  running: 0,
  'waiting-to-open': 0,
  paused: 0,
  answered: 0,
  closing: 0,
};

/**
 * What `before` becomes without the entries that are `gone` and with those that `come`; the same object when nothing
 * differs.
 */
export function standingsAfter(before: Standings, gone: readonly Entry[], come: readonly Entry[]): Standings {
  const standings = { ...before };
  for (const entry of gone) standings[standingOf(entry)] -= 1;
  for (const entry of come) standings[standingOf(entry)] += 1;
  return STANDINGS.every((standing) => standings[standing] === before[standing]) ? before : standings;
}

/** How many of the running cases are due soon at `now`, with `nearMs` of working time left at most. */
export function countDueSoon(nearing: Nearing, now: EpochMs, nearMs: number): number {
  return countOver(nearing, now + nearMs) - countOver(nearing, now - 1);
}

/**
 * The first instant from which on the cases that are due soon at `now` are, were none to come to stand elsewhere: the
 * same until another one joins them, found by halving; 0 while there is none.
 */
export function dueSoonSince(nearing: Nearing, now: EpochMs, nearMs: number): EpochMs {
  const last = nearing[countOver(nearing, now + nearMs) - 1];
  return last === undefined ? 0 : overAt(last) - nearMs;
}

/** How many of these cases are counted as what at `now`. */
export function countCases(
  entries: readonly Entry[],
  now: EpochMs,
  nearMs: number,
): Readonly<Record<Counted, number>> {
  const { closing: _, ...counts } = { ...NO_STANDINGS, critical: 0 };
  for (const entry of entries) {
    const counted = countedAs(entry, now, nearMs);
    if (counted !== 'closing') counts[counted] += 1;
  }
  return counts;
}

/** How many open cases are counted in all: what is being closed is not among them. */
export function countedTotal({ closing: _, ...standings }: Standings): number {
  return Object.values(standings).reduce((sum, count) => sum + count, 0);
}

/** How many open cases are counted as what, `dueSoon` of them as due soon. Each case is counted once at most. */
export function countsWith(
  { closing: _, ...standings }: Standings,
  dueSoon: number,
): Readonly<Record<Counted, number>> {
  return { ...standings, critical: dueSoon, running: standings.running - dueSoon };
}

/**
 * The shape of what a case's clock does: of one that was closed unanswered, in time, the one that Review has for it.
 */
export function shapeOfClock(reading: Pick<Reading, 'state' | 'pausedFor'>): MarkedState {
  return isClosing(reading) ? 'closed-unanswered' : reading.state;
}

/** The shape that stands for what is counted. */
export function shapeOf(counted: Counted): ClockState {
  if (counted === 'answered') return 'met';
  return counted === 'critical' ? 'running' : counted;
}
