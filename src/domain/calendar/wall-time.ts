import { DateTime, IANAZone } from 'luxon';
import { type CalendarDate, DAY, type EpochMs, MINUTES_A_DAY } from '../units.ts';

/** Which edge of a working window a wall time is: it decides how a repeated hour is read. */
export type WindowEdge = 'opening' | 'closing';

/**
 * The instant at which the clocks of `zone` show `minuteOfDay` on `date`. The only place where wall time
 * becomes an instant.
 *
 * - `minuteOfDay` 0…1440; 1440 (24:00) is the next day's midnight.
 * - Gap (clocks jump over the time, or over the whole day): the instant of the jump, for either edge.
 * - Overlap (the time comes twice): an opening is the first, a closing the second, so that a window holds
 *   both repetitions.
 *
 * @throws RangeError when the date or the zone does not exist.
 */
export function instantOfWall(
  date: CalendarDate,
  minuteOfDay: number,
  zone: string,
  edge: WindowEdge,
): EpochMs {
  const midnight = DateTime.fromISO(date, { zone: 'utc' });
  if (!midnight.isValid) throw new RangeError(`not a calendar date: ${date}`);
  const day = midnight.plus({ days: Math.floor(minuteOfDay / MINUTES_A_DAY) });
  const minute = minuteOfDay % MINUTES_A_DAY;
  const wall = { year: day.year, month: day.month, day: day.day, hour: Math.trunc(minute / 60) };
  const local = DateTime.fromObject({ ...wall, minute: minute % 60 }, { zone });
  if (!local.isValid) throw new RangeError(`not a time in ${zone}: ${date} minute ${minuteOfDay}`);
  const isShown = local.day === wall.day && local.hour === wall.hour && local.minute === minute % 60;
  if (!isShown) return offsetChange(zone, local.toMillis());
  const candidates = local.getPossibleOffsets().map((candidate) => candidate.toMillis());
  return edge === 'opening' ? Math.min(...candidates) : Math.max(...candidates);
}

/** The calendar date that the clocks of `zone` show at `instant`. */
export function dateInZone(instant: EpochMs, zone: string): CalendarDate {
  const date = DateTime.fromMillis(instant, { zone }).toISODate();
  if (date === null) throw new RangeError(`not an instant in ${zone}: ${instant}`);
  return date;
}

/** The instant within a day of `near` at which the offset of `zone` changes, to the millisecond. */
function offsetChange(zone: string, near: EpochMs): EpochMs {
  const rules = IANAZone.create(zone);
  let before = near - DAY;
  let after = near + DAY;
  const offsetBefore = rules.offset(before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (rules.offset(middle) === offsetBefore) before = middle;
    else after = middle;
  }
  return after;
}
