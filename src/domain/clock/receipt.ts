import type { Policy } from '../policy/policy.ts';
import { type EpochMs, SECOND } from '../units.ts';
import { type CaseClock, usedAt } from './case-clock.ts';
import { responseBy } from './in-time.ts';
import type { DeadlineRange } from './receipt-range.ts';
import { type Span, spansOf } from './spans.ts';

/** A span of a case's clock as a reader sees it: what has happened, or what will if nothing changes. */
export interface ReceiptLine {
  readonly span: Span;
  /**
   * As long as it is shown: whole seconds, so that the counted ones add up to `usedMs`, and up to the deadline to the
   * target.
   */
  readonly lengthMs: number;
  readonly isAhead: boolean;
  /** Counted past the deadline. */
  readonly isOver: boolean;
}

/** How a deadline came about: every span with its reason, what they add up to, and what it all rests on. */
export interface Receipt {
  /** Without holes, in order, from the opening on. */
  readonly lines: readonly ReceiptLine[];
  readonly openedAt: EpochMs;
  readonly targetMs: number;
  /** Working time used up, in whole seconds: what the counted lines that are not ahead add up to. */
  readonly usedMs: number;
  /** Working time left, the rest of the target; negative past the deadline (policy rule 3). */
  readonly leftMs: number;
  readonly deadline: EpochMs | null;
  /** The first response, if it had come by then. */
  readonly respondedAt: EpochMs | null;
  /** When its case was closed without one, if it still was by then. */
  readonly closedAt: EpochMs | null;
  readonly policy: Policy;
  readonly calendarVersion: string;
  /** Within what a provisional deadline could still move; `null` for one that stands. */
  readonly range: DeadlineRange | null;
}

/**
 * The receipt of a clock at `now`: from the opening to `now` and, while there is no answer, on to the deadline. That of
 * a case that is closed ends with the closing.
 * A counted span that `now` or the deadline falls into is cut there; what does not count is one span, whenever it is
 * looked at.
 *
 * @param range what `deadlineRange` says of the same case.
 */
export function receiptOf(clock: CaseClock, range: DeadlineRange | null, now: EpochMs): Receipt {
  const { openedAt, deadline, targetMs, policy, calendarVersion } = clock;
  const respondedAt = responseBy(clock, now);
  const closedAt = respondedAt === null ? closedSince(clock, now) : null;
  const past = respondedAt ?? closedAt ?? now;
  const end = respondedAt ?? Math.max(past, deadline ?? past);
  const lines = spansOf(clock, end)
    .flatMap((span) => cutAt(span, past))
    .flatMap((span) => cutAt(span, deadline))
    .map((span, place, all) => ({
      span,
      lengthMs: lengthOf(span, all.slice(0, place)),
      isAhead: span.start >= past,
      isOver: deadline !== null && span.start >= deadline && span.kind === 'counted',
    }));
  const usedMs = wholeSeconds(usedAt(clock, past));
  const leftMs = targetMs - usedMs;
  return {
    lines,
    openedAt,
    targetMs,
    usedMs,
    leftMs,
    deadline,
    respondedAt,
    closedAt,
    policy,
    calendarVersion,
    range,
  };
}

/** Since when a case that is closed at `at` has been; `null` for one that is open then. */
function closedSince({ phases }: CaseClock, at: EpochMs): EpochMs | null {
  const begun = phases.filter(({ start }) => start <= at);
  return begun[begun.findLastIndex(({ paused }) => paused !== 'closed') + 1]?.start ?? null;
}

/**
 * The length of a span in whole seconds. What agents do here is known to the millisecond: if each span were cut by
 * itself, as many seconds could be missing in the sum as there are spans. A counted one is what it adds to those before
 * it.
 */
function lengthOf({ kind, start, end }: Span, before: readonly Span[]): number {
  const counted = before.reduce((sum, one) => sum + (one.kind === 'counted' ? one.end - one.start : 0), 0);
  const from = kind === 'counted' ? counted : start;
  return wholeSeconds(from + end - start) - wholeSeconds(from);
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / SECOND) * SECOND;
}

function cutAt(span: Span, at: EpochMs | null): readonly Span[] {
  if (span.kind === 'skipped' || at === null || at <= span.start || at >= span.end) return [span];
  return [
    { ...span, end: at },
    { ...span, start: at },
  ];
}
