import type { EpochMs } from '../../../domain/units.ts';
import { COUNTED, type Counted, countedAs } from '../board/counted.ts';
import type { Entry } from '../board/entry.ts';

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

/** Counts the open cases at `now`. Each case is on one line only, and on none while it is being closed. */
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
  return { severities, lines, total: lines.reduce((sum, { total }) => sum + total, 0) };
}
