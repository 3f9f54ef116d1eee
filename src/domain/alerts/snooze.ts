import { type CaseClock, instantOfUse } from '../clock/case-clock.ts';
import { readStanding } from '../clock/reading.ts';
import { type EpochMs, HOUR, MINUTE } from '../units.ts';
import { type Alert, isDeadlineStep } from './alert.ts';

/** For how long an alert can be put off. */
export const SNOOZES = ['10-minutes', '30-minutes', '1-hour', '30-minutes-left', 'window-opens'] as const;
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

/** A way to put a case's alerts off now. */
export interface OfferedSnooze {
  readonly snooze: Snooze;
  /** When it ends. */
  readonly until: EpochMs;
  /** Whether it ends with the case's next alert, which comes before what it is called by. */
  readonly isCutShort: boolean;
}

/** What makes sense for a case now. That one ends with the next alert is offered once, if nothing else ends then. */
export function offeredSnoozes(
  clock: CaseClock,
  alerts: readonly Alert[],
  now: EpochMs,
): readonly OfferedSnooze[] {
  const sensible = SNOOZES.flatMap((snooze): readonly OfferedSnooze[] => {
    const until = snoozedUntil(snooze, clock, alerts, now);
    return until === null ? [] : [{ snooze, until, isCutShort: until !== wantedUntil(snooze, clock, now) }];
  });
  return sensible.filter((one, at) => {
    const others = sensible.filter(
      (other, place) => other.until === one.until && (place < at || !other.isCutShort),
    );
    return !one.isCutShort || others.length === 0;
  });
}

function wantedUntil(snooze: Snooze, clock: CaseClock, now: EpochMs): EpochMs | null {
  switch (snooze) {
    case '10-minutes':
      return now + 10 * MINUTE;
    case '30-minutes':
      return now + 30 * MINUTE;
    case '1-hour':
      return now + HOUR;
    case '30-minutes-left':
      return instantOfUse(clock.phases, clock.targetMs - 30 * MINUTE);
    case 'window-opens': {
      const reading = readStanding(clock, now);
      return reading.isOpen ? null : reading.nextOpening;
    }
  }
}
