import type { Case } from '../cases/case.ts';
import type { PolicyBook } from '../policy/policy-book.ts';
import type { EpochMs } from '../units.ts';
import { caseClock } from './case-clock.ts';

/** A case with the deadline it was last told, and the calendar version that deadline used. */
export interface ToldCase {
  readonly subject: Pick<Case, 'id' | 'openedAt' | 'events'>;
  readonly deadline: EpochMs | null;
  readonly calendarVersion: string;
}

/** Whether a deadline has been kept, as far as it is settled. */
export type Score = 'open' | 'met' | 'breached';

/** A deadline under two versions of the calendar; `null` is none to be told. */
export interface DeadlineChange {
  readonly caseId: string;
  readonly told: EpochMs | null;
  readonly now: EpochMs | null;
}

/** What another calendar does to deadlines that were told. */
export interface MovedDeadlines {
  /** Open cases whose deadline is another now. */
  readonly moved: readonly DeadlineChange[];
  /** Met and breached ones that would be scored otherwise. Their score stands until someone decides. */
  readonly scoredOtherwise: readonly (DeadlineChange & {
    readonly score: Exclude<Score, 'open'>;
    readonly would: Score;
  })[];
}

/** Compares what was told with what `book` says at `now`. Cases told under the calendar of `book` are passed over. */
export function movedDeadlines(cases: Iterable<ToldCase>, book: PolicyBook, now: EpochMs): MovedDeadlines {
  const moved: DeadlineChange[] = [];
  const scoredOtherwise: MovedDeadlines['scoredOtherwise'][number][] = [];
  for (const { subject, deadline: told, calendarVersion } of cases) {
    const clock = caseClock(subject, book);
    if (clock.calendarVersion === calendarVersion || clock.deadline === told) continue;
    const change = { caseId: subject.id, told, now: clock.deadline };
    const score = scoreOf(told, clock.respondedAt, now);
    const would = scoreOf(clock.deadline, clock.respondedAt, now);
    if (score === 'open') moved.push(change);
    else if (score !== would) scoredOtherwise.push({ ...change, score, would });
  }
  return { moved, scoredOtherwise };
}

/** The instant of the deadline itself is still in time. */
function scoreOf(deadline: EpochMs | null, respondedAt: EpochMs | null, now: EpochMs): Score {
  const hasResponse = respondedAt !== null && respondedAt <= now;
  if (deadline !== null && (hasResponse ? respondedAt : now) > deadline) return 'breached';
  return hasResponse ? 'met' : 'open';
}
