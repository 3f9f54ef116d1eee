import type { CaseEvent } from '../../../domain/cases/case.ts';
import type { PauseReason } from '../../../domain/cases/event-order.ts';
import { type CaseClock, phaseAt, usedAt } from '../../../domain/clock/case-clock.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';

/** What the clock did between one event of a case and the next. */
export interface HistorySpan {
  readonly lengthMs: number;
  /** How much of it counted. */
  readonly usedMs: number;
  readonly pausedFor: PauseReason | null;
}

/**
 * What the clock did from each event, in order, to the next, and from the last to `now`; `null` where nothing is worth
 * telling: less than a minute, or after the first response.
 */
export function historySpans(
  events: readonly CaseEvent[],
  clock: CaseClock,
  now: EpochMs,
): readonly (HistorySpan | null)[] {
  const stop = Math.min(now, clock.respondedAt ?? now);
  return events.map(({ at }, place) => {
    const start = Math.max(at, clock.openedAt);
    const end = Math.min(events[place + 1]?.at ?? stop, stop);
    if (end - start < MINUTE) return null;
    return {
      lengthMs: end - start,
      usedMs: usedAt(clock, end) - usedAt(clock, start),
      pausedFor: phaseAt(clock.phases, start)?.paused ?? null,
    };
  });
}
