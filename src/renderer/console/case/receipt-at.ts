import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';

/**
 * For which instant the receipt of a case is made out in the minute that began at `minute`: that one, or when the case
 * changed since, so that it never tells of an answer that has come as of one that is ahead.
 */
export function receiptAt(
  { subject, clock, readAt }: Pick<Entry, 'subject' | 'clock' | 'readAt'>,
  minute: EpochMs,
): EpochMs {
  const changes = subject.events.map(({ at }) => at).filter((at) => at <= readAt);
  return Math.max(minute, clock.openedAt, ...changes);
}
