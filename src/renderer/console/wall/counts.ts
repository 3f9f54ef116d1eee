import { remainingAt } from '../../../domain/clock/held-reading.ts';
import type { Pressing } from '../../../domain/clock/pressing.ts';
import { pressingOf } from '../../../domain/clock/pressing.ts';
import type { ClockState } from '../../../domain/clock/reading.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';

/** What the wall tells apart: what a clock does, the ones that press by themselves. */
export const COUNTED = ['breached', 'critical', 'running', 'waiting-to-open', 'paused', 'answered'] as const;
export type Counted = (typeof COUNTED)[number];

/** One line of the table: how many there are, in all and by severity. */
export interface CountLine {
  readonly counted: Counted;
  readonly total: number;
  readonly bySeverity: readonly number[];
}

/** Open cases by what their clocks do and by severity. */
export interface Counts {
  /** The severities of the policy, and any other that a case has. */
  readonly severities: readonly string[];
  readonly lines: readonly CountLine[];
  readonly total: number;
}

/** Counts the open cases at `now`. Each case is on one line only. */
export function countsOf(
  entries: readonly Entry[],
  known: readonly string[],
  now: EpochMs,
  nearMs: number,
): Counts {
  const severities = [...new Set([...known, ...entries.map(({ severity }) => severity)])].sort();
  const lines = COUNTED.map((counted) => {
    const own = entries.filter((entry) => countedAs(entry, now, nearMs) === counted);
    const bySeverity = severities.map((one) => own.filter(({ severity }) => severity === one).length);
    return { counted, total: own.length, bySeverity };
  });
  return { severities, lines, total: entries.length };
}

/** The shape that stands for a line. */
export function stateOf(counted: Counted): ClockState {
  if (counted === 'answered') return 'met';
  return counted === 'critical' ? 'running' : counted;
}

function countedAs(entry: Entry, now: EpochMs, nearMs: number): Counted {
  const remaining = remainingAt(entry, now);
  const pressing: Pressing | null = pressingOf(entry.clock, entry.reading, remaining, nearMs);
  if (pressing !== null) return pressing;
  if (entry.clock.respondedAt !== null) return 'answered';
  return entry.reading.state === 'met' ? 'answered' : entry.reading.state;
}
