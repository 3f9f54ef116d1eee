import type { EpochMs } from '../../domain/units.ts';

/**
 * Whether `ms` have passed at `now` since `since`. They have, too, when that is in the future: the clock was ahead then
 * and was put back, and nobody may wait for as long as it was.
 */
export function hasPassed(ms: number, since: EpochMs, now: EpochMs): boolean {
  return now < since || now - since >= ms;
}
