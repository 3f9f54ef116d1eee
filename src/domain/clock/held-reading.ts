import type { EpochMs } from '../units.ts';
import type { Reading } from './reading.ts';

/** A reading of a clock, and when it was read: kept for as long as it holds instead of being read each second. */
export interface HeldReading {
  readonly reading: Reading;
  readonly readAt: EpochMs;
}

/** Working time left at `now`, an instant for which the reading still holds. */
export function remainingAt({ reading, readAt }: HeldReading, now: EpochMs): number {
  return reading.isFalling ? reading.remainingMs - (now - readAt) : reading.remainingMs;
}

/** Whether the reading no longer holds at `now`, later or earlier. */
export function isOutdated({ reading, readAt }: HeldReading, now: EpochMs): boolean {
  return now < readAt || (reading.until !== null && now >= reading.until);
}
