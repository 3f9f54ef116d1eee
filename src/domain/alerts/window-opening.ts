import type { CaseClock } from '../clock/case-clock.ts';
import { readClock } from '../clock/reading.ts';
import type { EpochMs } from '../units.ts';

/** When a clock that waits for its working window starts to tick; `null` when it does not wait. */
export function startsTickingAt(clock: CaseClock, now: EpochMs): EpochMs | null {
  const reading = readClock(clock, now);
  return reading.state === 'waiting-to-open' ? reading.nextOpening : null;
}

/** The ledger's id for the one notification of everything that opens at `at`. */
export function windowOpeningId(at: EpochMs): string {
  return `window-opened|${at}`;
}
