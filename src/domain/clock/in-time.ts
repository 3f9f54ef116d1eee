import type { EpochMs } from '../units.ts';

/** What a clock knows of its first response. */
interface Answerable {
  readonly respondedAt: EpochMs | null;
}

/**
 * The first response of a clock that has come by `at`; `null` while there is none.
 *
 * One that is dated ahead of `at`, as by a help desk whose clock is fast or an export whose dates were read in a wrong zone,
 * has not come yet. Until its instant the case is unanswered for everyone, board, tallies and alerts: nobody is kept from
 * a deadline that passes meanwhile, and what is told of an instant does not depend on when it is asked.
 */
export function responseBy({ respondedAt }: Answerable, at: EpochMs): EpochMs | null {
  return respondedAt !== null && respondedAt <= at ? respondedAt : null;
}

/** Whether the first response of a clock has come by `at`: see `responseBy`. */
export function isAnswered(clock: Answerable, at: EpochMs): boolean {
  return responseBy(clock, at) !== null;
}

/**
 * Whether a deadline has passed at `at`. The instant of the deadline itself is still in time ("in 4 hours or less"), and
 * where there is no deadline none passes.
 */
export function isPast(deadline: EpochMs | null, at: EpochMs): boolean {
  return deadline !== null && at > deadline;
}
