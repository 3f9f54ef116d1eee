import type { StoredCase } from '../../../domain/cases/case.ts';
import { closingOf } from '../../../domain/cases/closed-at.ts';
import { sourcesOf } from '../../../domain/cases/twins/sources-of.ts';
import { caseClock } from '../../../domain/clock/case-clock.ts';
import { type ClosedOutcome, closedOutcome } from '../../../domain/clock/closed-result.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import type { EpochMs } from '../../../domain/units.ts';

/** What the list of closed cases shows and is searched by: kept without the history, since they may be very many. */
export interface ClosedCase
  extends Pick<StoredCase, 'id' | 'key' | 'subject' | 'customer' | 'owner' | 'queue'>,
    ClosedOutcome {
  /** Its own source first, then those that have the case as well. */
  readonly sourceIds: readonly string[];
  /** Those that its target is of: under which it was answered, or is clocked where it was not. */
  readonly severity: string;
  readonly serviceType: string;
  readonly openedAt: EpochMs;
  readonly targetMs: number;
  /** When the target was used up, or would have been; `null` where the clock stood before that. */
  readonly deadline: EpochMs | null;
  readonly closedAt: EpochMs;
  /** Its source does not say when: it was closed then, and perhaps before. */
  readonly isAtLatest: boolean;
  /** Its source has it no more; it was not closed there. */
  readonly isGone: boolean;
  /** The first answer, and who gave it; `null` where there was none. */
  readonly respondedAt: EpochMs | null;
  readonly respondedBy: string | null;
}

/** Reads the clock of a closed case, under the book that is its own. */
export function closedCaseOf(stored: StoredCase, book: PolicyBook): ClosedCase {
  const { id, key, subject, customer, owner, queue } = stored;
  const clock = caseClock(stored, book);
  const { clockedUnder } = clock;
  const closing = closingOf(stored);
  return {
    id,
    key,
    subject,
    customer,
    owner,
    queue,
    sourceIds: sourcesOf(stored),
    severity: clockedUnder.severity,
    serviceType: clockedUnder.terms.serviceType,
    openedAt: clock.openedAt,
    targetMs: clock.targetMs,
    deadline: clock.deadline,
    closedAt: closing.at,
    isAtLatest: closing.isAtLatest,
    isGone: stored.isGone ?? false,
    respondedAt: clock.respondedAt,
    respondedBy: clock.respondedBy,
    ...closedOutcome(clock, closing.at),
  };
}

/** The order of the list: the latest closed first; by id where several were closed at once, so that it is total. */
export function compareClosed(a: ClosedCase, b: ClosedCase): number {
  return b.closedAt - a.closedAt || (a.id < b.id ? -1 : 1);
}
