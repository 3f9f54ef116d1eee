import type { EpochMs } from '../units.ts';
import { type CaseClock, usedAt } from './case-clock.ts';
import { isAnswered, isPast } from './in-time.ts';

/** How the first responses of a stretch of time went. */
export interface DayResults {
  /** Answered in it, in time. */
  readonly met: number;
  /** Deadlines that passed in it, unanswered: whether or not somebody answered later. */
  readonly breached: number;
  /** How many of those nobody had answered at its end. */
  readonly unanswered: number;
  /** The median working time that first responses given in it took; `null` when there were none. */
  readonly medianMs: number | null;
}

/**
 * The results of [from, to), whose end is now at the latest. A case counts where it was decided: at its answer if that
 * was in time, else at its deadline.
 */
export function resultsOf(clocks: Iterable<CaseClock>, from: EpochMs, to: EpochMs): DayResults {
  let met = 0;
  let breached = 0;
  let unanswered = 0;
  const taken: number[] = [];
  const isWithin = (at: EpochMs) => at >= from && at < to;
  for (const clock of clocks) {
    const { respondedAt, deadline } = clock;
    const isInTime = respondedAt !== null && !isPast(deadline, respondedAt);
    if (respondedAt !== null && isWithin(respondedAt)) {
      taken.push(usedAt(clock, respondedAt));
      if (isInTime) met += 1;
    }
    if (deadline === null || isInTime || !isWithin(deadline)) continue;
    breached += 1;
    if (!isAnswered(clock, to)) unanswered += 1;
  }
  return { met, breached, unanswered, medianMs: medianOf(taken) };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
