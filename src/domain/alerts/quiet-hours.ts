import { shiftDate, weekdayOf } from '../calendar/dates.ts';
import { dateInZone, instantOfWall } from '../calendar/wall-time.ts';
import { type EpochMs, MINUTE } from '../units.ts';
import type { AlertSettings } from './settings.ts';

/** For how many minutes it can be quiet, from when somebody says so: a call, a lunch, a meeting. */
export const QUIET_MINUTES = [30, 60, 120] as const;

/**
 * The same, quiet no longer than somebody at `now` could have said: what was said while the clock was days ahead would
 * keep alerts back for as long. The same object where it is not longer.
 */
export function boundedQuiet(quiet: AlertSettings['quiet'], now: EpochMs): AlertSettings['quiet'] {
  const latest = now + Math.max(...QUIET_MINUTES) * MINUTE;
  return quiet.until !== null && quiet.until > latest ? { ...quiet, until: latest } : quiet;
}

/**
 * Until when it is quiet at `now`, at least: as long as somebody said, and up to the start of the next shift; `null`
 * while neither holds.
 */
export function quietUntil(quiet: AlertSettings['quiet'], now: EpochMs): EpochMs | null {
  const ends = [saidUntil(quiet, now), nextShift(quiet, now)].filter((end) => end !== null);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Until when somebody said that it is to be quiet; `null` once that is over. */
export function saidUntil({ until }: AlertSettings['quiet'], now: EpochMs): EpochMs | null {
  return until !== null && until > now ? until : null;
}

/**
 * The start of the next shift, or `null` within one, and when there are no shifts. A shift is half-open, [from, to);
 * one that ends before it starts ends on the next day.
 */
function nextShift({ zone, shifts }: AlertSettings['quiet'], now: EpochMs): EpochMs | null {
  let next: EpochMs | null = null;
  const today = dateInZone(now, zone);
  for (let ahead = -1; ahead <= 8 && shifts.length > 0; ahead += 1) {
    const date = shiftDate(today, ahead);
    // A shift's Sunday is 7.
    const weekday = weekdayOf(date) || 7;
    for (const shift of shifts) {
      if (shift.weekday !== weekday) continue;
      const start = instantOfWall(date, shift.fromMinute, zone, 'opening');
      const endDate = shift.toMinute > shift.fromMinute ? date : shiftDate(date, 1);
      const end = instantOfWall(endDate, shift.toMinute, zone, 'closing');
      if (start <= now && now < end) return null;
      if (start > now && (next === null || start < next)) next = start;
    }
  }
  return next;
}
