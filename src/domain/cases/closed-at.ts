import type { EpochMs } from '../units.ts';
import type { CaseEvent, StoredCase } from './case.ts';

/** The closing of a case. */
export interface Closing {
  readonly at: EpochMs;
  /** Whether its source does not say when: it was closed at `at`, and perhaps before. */
  readonly isAtLatest: boolean;
}

/**
 * When a case that is not open was closed: its last closing. Where its source tells of none, or of a reopening after it
 * (as of a case that the source has no more), it was closed when it last changed at the latest.
 */
export function closingOf({ events, updatedAt }: Pick<StoredCase, 'events' | 'updatedAt'>): Closing {
  const lastOf = (wanted: 'closed' | 'reopened') =>
    events.reduce<CaseEvent | null>(
      (last, event) => (event.kind === wanted && event.at >= (last?.at ?? event.at) ? event : last),
      null,
    );
  const [closed, reopened] = [lastOf('closed'), lastOf('reopened')];
  // At the same instant the closing counts as the later: the case is not open.
  if (closed?.kind !== 'closed' || (reopened !== null && reopened.at > closed.at))
    return { at: updatedAt, isAtLatest: true };
  return { at: closed.at, isAtLatest: closed.isAtLatest ?? false };
}

/** Whether it is a closing whose source does not say when, only that it was by then. */
export function isClosedAtLatest(event: CaseEvent): boolean {
  return event.kind === 'closed' && event.isAtLatest === true;
}

/**
 * When a case that is not open last changed, as far as that is known: its last change or its closing, whichever is
 * later. So it is never before `closingOf`: whoever reads back to an instant by it finds all that was closed since.
 */
export function endedAt(subject: Pick<StoredCase, 'events' | 'updatedAt'>): EpochMs {
  return Math.max(subject.updatedAt, closingOf(subject).at);
}
