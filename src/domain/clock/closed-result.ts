import type { EpochMs } from '../units.ts';
import { type CaseClock, usedAt } from './case-clock.ts';
import { isPast } from './in-time.ts';

/** How the first response of a closed case went. */
export const CLOSED_RESULTS = ['met', 'late', 'breached', 'closed-unanswered'] as const;

/**
 * `met`: answered in time. `late`: answered after the deadline. `breached`: never answered, and the deadline passed
 * before it was closed. `closed-unanswered`: never answered, and closed in time.
 */
export type ClosedResult = (typeof CLOSED_RESULTS)[number];

/** The result of a closed case, and the working time that was left of its target then; negative: over. In ms. */
export interface ClosedOutcome {
  readonly result: ClosedResult;
  readonly leftMs: number;
}

/**
 * Reads what became of the clock of a case that was closed at `closedAt`. What decides is its first response, given
 * before or after the closing (policy rules 5 and 10), or else the closing.
 */
export function closedOutcome(clock: CaseClock, closedAt: EpochMs): ClosedOutcome {
  const { respondedAt, deadline, targetMs } = clock;
  const decidedAt = respondedAt ?? closedAt;
  const isOver = isPast(deadline, decidedAt);
  const leftMs = targetMs - usedAt(clock, decidedAt);
  if (respondedAt !== null) return { result: isOver ? 'late' : 'met', leftMs };
  return { result: isOver ? 'breached' : 'closed-unanswered', leftMs };
}

/** How many of some closed cases had each result. */
export type ResultCounts = Readonly<Record<ClosedResult, number>>;

/** Counts results. */
export function countResults(outcomes: Iterable<Pick<ClosedOutcome, 'result'>>): ResultCounts {
  const counts = { met: 0, late: 0, breached: 0, 'closed-unanswered': 0 };
  for (const { result } of outcomes) counts[result] += 1;
  return counts;
}

/**
 * Of the cases that had to be answered, how many were, in time; and that in whole percent, cut: 100 only when all were,
 * `null` when none had to be. A case that was closed unanswered, in time, had not to be: `shareUnanswered` tells those.
 */
export function answeredInTime({ met, late, breached }: ResultCounts): {
  readonly met: number;
  readonly due: number;
  readonly percent: number | null;
} {
  const due = met + late + breached;
  return { met, due, percent: due === 0 ? null : Math.floor((100 * met) / due) };
}

/**
 * How many of all closed cases were closed unanswered, in time, and that in whole percent, rounded up: 0 only when none
 * was. Told beside the rate of those answered in time, which they leave as it is.
 */
export function shareUnanswered(counts: ResultCounts): {
  readonly unanswered: number;
  readonly all: number;
  readonly percent: number;
} {
  const { met, late, breached, 'closed-unanswered': unanswered } = counts;
  const all = met + late + breached + unanswered;
  return { unanswered, all, percent: unanswered === 0 ? 0 : Math.ceil((100 * unanswered) / all) };
}
