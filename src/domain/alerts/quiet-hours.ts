import { type BusinessCalendar, isBusinessDay } from '../calendar/business-days.ts';
import { shiftDate, weekdayOf } from '../calendar/dates.ts';
import { dateInZone, instantOfWall } from '../calendar/wall-time.ts';
import { type CalendarDate, type EpochMs, MINUTE } from '../units.ts';
import type { AlertSettings, Shift } from './settings.ts';

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
 *
 * @param calendar says which days are business days. A shift's day is the date by the clocks of its own zone, wherever
 * the calendar is from: people are at work by their clocks, and the calendar's dates are those of the week there too.
 */
export function quietUntil(
  quiet: AlertSettings['quiet'],
  calendar: BusinessCalendar,
  now: EpochMs,
): EpochMs | null {
  const ends = [saidUntil(quiet, now), nextShift(quiet, calendar, now)].filter((end) => end !== null);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Until when somebody said that it is to be quiet; `null` once that is over. */
export function saidUntil({ until }: AlertSettings['quiet'], now: EpochMs): EpochMs | null {
  return until !== null && until > now ? until : null;
}

/** So many days ahead a shift is looked for: more than any holidays last. */
const DAYS_AHEAD = 31;

/**
 * The start of the next shift, or `null` within one, and when there are no shifts. A shift is half-open, [from, to);
 * one that ends before it starts ends on the next day. Where no day within a month has a shift: the month's end.
 */
function nextShift(
  { zone, shifts }: AlertSettings['quiet'],
  calendar: BusinessCalendar,
  now: EpochMs,
): EpochMs | null {
  if (shifts.length === 0) return null;
  const today = dateInZone(now, zone);
  // One that began yesterday may last until today.
  for (let ahead = -1; ahead < DAYS_AHEAD; ahead += 1) {
    const date = shiftDate(today, ahead);
    const starts: EpochMs[] = [];
    for (const { weekday, fromMinute, toMinute } of shifts) {
      if (!isOn(weekday, date, calendar)) continue;
      const start = instantOfWall(date, fromMinute, zone, 'opening');
      const endDate = toMinute > fromMinute ? date : shiftDate(date, 1);
      if (start > now) starts.push(start);
      else if (now < instantOfWall(endDate, toMinute, zone, 'closing')) return null;
    }
    if (starts.length > 0) return Math.min(...starts);
  }
  return instantOfWall(shiftDate(today, DAYS_AHEAD), 0, zone, 'opening');
}

function isOn(weekday: Shift['weekday'], date: CalendarDate, calendar: BusinessCalendar): boolean {
  if (weekday === 'business-day') return isBusinessDay(calendar, date);
  // A shift's Sunday is 7.
  return (weekdayOf(date) || 7) === weekday;
}
