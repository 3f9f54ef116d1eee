import type { Case } from '../cases/case.ts';
import type { PolicyBook } from '../policy/policy-book.ts';
import type { EpochMs } from '../units.ts';
import { type CaseClock, caseClock } from './case-clock.ts';
import { isPast, responseBy } from './in-time.ts';

/** Whether a deadline has been kept, as far as it is settled. */
export type Score = 'open' | 'met' | 'breached';

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
  /** Open cases whose deadline is another now. */
  readonly moved: readonly DeadlineChange[];
  /** Met and breached ones that would be scored otherwise. Their score stands until someone decides. */
  readonly scoredOtherwise: readonly (DeadlineChange & {
    readonly score: Exclude<Score, 'open'>;
    readonly would: Score;
  })[];
}

/** Compares what was told under `before` with what `after` says at `now`. */
export function movedDeadlines(
  cases: Iterable<Pick<Case, 'id' | 'openedAt' | 'events'>>,
  before: PolicyBook,
  after: PolicyBook,
  now: EpochMs,
): MovedDeadlines {
  const moved: DeadlineChange[] = [];
  const scoredOtherwise: MovedDeadlines['scoredOtherwise'][number][] = [];
  for (const subject of cases) {
    const { deadline: told, respondedAt, isProvisional: wasProvisional } = caseClock(subject, before);
    const clock = caseClock(subject, after);
    if (clock.deadline === told) continue;
    const { deadline, isProvisional } = clock;
    const change = { caseId: subject.id, told, now: deadline, wasProvisional, isProvisional };
    const score = scoreOf({ deadline: told, respondedAt }, now);
    const would = scoreOf(clock, now);
    if (score === 'open') moved.push(change);
    else if (score !== would) scoredOtherwise.push({ ...change, score, would });
  }
  return { moved, scoredOtherwise };
}

/** How a clock is scored at `now`. */
export function scoreOf(clock: Pick<CaseClock, 'deadline' | 'respondedAt'>, now: EpochMs): Score {
  const response = responseBy(clock, now);
  if (isPast(clock.deadline, response ?? now)) return 'breached';
  return response === null ? 'open' : 'met';
}
