import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';

/**
 * For which instant the receipt of a case is made out in the minute that began at `minute`: that one, or when the case
 * changed or passed its deadline since, so that it never tells of an answer that has come, or a deadline that has
 * passed, as of one that is ahead.
 */
export function receiptAt(
  { subject, clock, readAt }: Pick<Entry, 'subject' | 'clock' | 'readAt'>,
  minute: EpochMs,
): EpochMs {
  const changes = subject.events.map(({ at }) => at).filter((at) => at <= readAt);
  const isPassed = clock.deadline !== null && clock.deadline <= readAt;
  return Math.max(minute, clock.openedAt, ...changes, ...(isPassed ? [clock.deadline] : []));
}
