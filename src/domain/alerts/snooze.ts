import { type CaseClock, instantOfUse } from '../clock/case-clock.ts';
import { readClock } from '../clock/reading.ts';
import { type EpochMs, MINUTE } from '../units.ts';
import { type Alert, isDeadlineStep } from './alert.ts';

/** For how long an alert can be put off. */
export const SNOOZES = ['10-minutes', '30-minutes-left', 'window-opens'] as const;
export type Snooze = (typeof SNOOZES)[number];

/**
 * Until when a case's alerts are put off: never past its next step or its deadline.
 *
 * @param alerts what the case raises.
 * @returns `null` where that makes no sense: nothing is left before the next step, or the window is open already.
 */
export function snoozedUntil(
  snooze: Snooze,
  clock: CaseClock,
  alerts: readonly Alert[],
  now: EpochMs,
): EpochMs | null {
  const wanted = wantedUntil(snooze, clock, now);
  if (wanted === null || wanted <= now) return null;
  const steps = alerts.filter(({ kind, at }) => isDeadlineStep(kind) && at > now).map(({ at }) => at);
  return Math.min(wanted, ...steps);
}

function wantedUntil(snooze: Snooze, clock: CaseClock, now: EpochMs): EpochMs | null {
  switch (snooze) {
    case '10-minutes':
      return now + 10 * MINUTE;
    case '30-minutes-left':
      return instantOfUse(clock.phases, clock.targetMs - 30 * MINUTE);
    case 'window-opens': {
      const reading = readClock(clock, now);
      return reading.isOpen ? null : reading.nextOpening;
    }
  }
}
