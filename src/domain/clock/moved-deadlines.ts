import type { StoredCase } from '../cases/case.ts';
import { closingOf } from '../cases/closed-at.ts';
import type { PolicyBook } from '../policy/policy-book.ts';
import type { EpochMs } from '../units.ts';
import { type CaseClock, caseClock } from './case-clock.ts';
import { type ClosedResult, closedOutcome } from './closed-result.ts';
import { isPast, responseBy } from './in-time.ts';

/** Whether a deadline has been kept, as far as it is settled: an open case is `open`, `met` or `breached`. */
export type Score = 'open' | Exclude<ClosedResult, 'late'>;

/** A deadline under two books; `null` is none to be told. */
export interface DeadlineChange {
  readonly caseId: string;
  readonly told: EpochMs | null;
  readonly now: EpochMs | null;
  /** Whether what was told was provisional, and whether it is now (rule 11). */
  readonly wasProvisional: boolean;
  readonly isProvisional: boolean;
}

/** What another calendar or policy does to deadlines that were told. */
export interface MovedDeadlines {
  /** Cases that wait for their first response, breached or not, whose deadline is another now. */
  readonly moved: readonly DeadlineChange[];
  /** Answered and closed ones that would be scored otherwise. Their score stands until someone decides. */
  readonly scoredOtherwise: readonly (DeadlineChange & {
    readonly score: Exclude<Score, 'open'>;
    readonly would: Score;
  })[];
  /** The ids of those that keep their score, of which the target or the deadline is another. */
  readonly retimed: readonly string[];
}

/** What of a case its score depends on. */
export type Scored = Pick<StoredCase, 'openedAt' | 'events' | 'isOpen' | 'updatedAt'>;

/**
 * Compares what was told under `before` with what `after` says at `now`. A case that is open and not answered is
 * settled by neither: breached or not, it has a deadline to be answered by, and that is `after`'s.
 */
export function movedDeadlines(
  cases: Iterable<Scored & Pick<StoredCase, 'id'>>,
  before: PolicyBook,
  after: PolicyBook,
  now: EpochMs,
): MovedDeadlines {
  const moved: DeadlineChange[] = [];
  const scoredOtherwise: MovedDeadlines['scoredOtherwise'][number][] = [];
  const retimed: string[] = [];
  for (const subject of cases) {
    const { id: caseId, isOpen } = subject;
    const was = caseClock(subject, before);
    const clock = caseClock(subject, after);
    if (clock.deadline === was.deadline && clock.targetMs === was.targetMs) continue;
    const change = {
      caseId,
      told: was.deadline,
      now: clock.deadline,
      wasProvisional: was.isProvisional,
      isProvisional: clock.isProvisional,
    };
    const score = scoreOfCase(subject, was, now);
    const would = scoreOfCase(subject, clock, now);
    if (score === 'open' || (isOpen && responseBy(was, now) === null)) {
      if (change.now !== change.told) moved.push(change);
    } else if (score === would) retimed.push(caseId);
    else scoredOtherwise.push({ ...change, score, would });
  }
  return { moved, scoredOtherwise, retimed };
}

/** How a case is scored at `now` by a clock of its own; what decides of a closed one is in `closedOutcome`. */
export function scoreOfCase(subject: Scored, clock: CaseClock, now: EpochMs): Score {
  if (subject.isOpen) return scoreOf(clock, now);
  const { result } = closedOutcome(clock, closingOf(subject).at);
  return result === 'late' ? 'breached' : result;
}

/** How the clock of an open case is scored at `now`. */
export function scoreOf(
  clock: Pick<CaseClock, 'deadline' | 'respondedAt'>,
  now: EpochMs,
): Exclude<Score, 'closed-unanswered'> {
  const response = responseBy(clock, now);
  if (isPast(clock.deadline, response ?? now)) return 'breached';
  return response === null ? 'open' : 'met';
}
