import { isAnswered } from '../../../domain/clock/in-time.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import { SECONDS_WITHIN_MS } from '../wording/durations.ts';
import type { Wording } from '../wording/wording.ts';
import type { Entry } from './entry.ts';

/**
 * How far off the deadline of a case is by the clock on the wall, as `in 16 min`. As the figure beside it, it is the
 * least that it is in the minute of `now`, so that both tell the same of a clock that runs through. `null` in the last
 * ten minutes, where the figure tells it to the second, and for a case that is answered or has no deadline.
 */
export function wallLeft({ clock }: Pick<Entry, 'clock'>, now: EpochMs, wording: Wording): string | null {
  const { deadline } = clock;
  if (deadline === null || isAnswered(clock, now)) return null;
  const endOfMinute = (Math.floor(now / MINUTE) + 1) * MINUTE - 1;
  const left = deadline - endOfMinute;
  return left < SECONDS_WITHIN_MS ? null : wording.within(left);
}
