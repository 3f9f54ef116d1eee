import type { EpochMs } from '../units.ts';

/** What a clock knows of its first response. */
interface Answerable {
  readonly respondedAt: EpochMs | null;
  readonly deadline: EpochMs | null;
}

/**
 * The first response of a clock that was dated at `at` or before; `null` where none was: for what is read as of an
 * instant.
 */
export function responseBy({ respondedAt }: Pick<Answerable, 'respondedAt'>, at: EpochMs): EpochMs | null {
  return respondedAt !== null && respondedAt <= at ? respondedAt : null;
}

/**
 * Whether a case is answered as it stands at `now`: for board, tallies and alerts alike.
 *
 * A response may be dated ahead of `now`, by a help desk whose clock is fast or by an export whose dates were read in a
 * wrong zone. What is known has happened (see `standsAt`), so one that is in time counts at once. One that is dated
 * past the deadline does not count before its instant: nobody is kept from a deadline that is still to pass, or that
 * passed unanswered.
 */
export function isAnswered(clock: Answerable, now: EpochMs): boolean {
  const { respondedAt, deadline } = clock;
  return respondedAt !== null && (respondedAt <= now || !isPast(deadline, respondedAt));
}

/** When a case becomes answered that is not at `now`, by a response that is dated ahead; `null` where none is. */
export function answeredFrom(clock: Answerable, now: EpochMs): EpochMs | null {
  return isAnswered(clock, now) ? null : clock.respondedAt;
}

/**
 * Whether a deadline has passed at `at`. The instant of the deadline itself is still in time ("in 4 hours or less"),
 * and where there is no deadline none passes.
 */
export function isPast(deadline: EpochMs | null, at: EpochMs): boolean {
  return deadline !== null && at > deadline;
}
