import { DateTime, IANAZone } from 'luxon';
import { type CalendarDate, DAY, type EpochMs, MINUTE } from '../units.ts';

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
  const rules = IANAZone.create(zone);
  if (!rules.isValid) throw new RangeError(`not a time zone: ${zone}`);
  const wall = midnight.toMillis() + minuteOfDay * MINUTE;
  // A day before and after, by any offset, lies on either side of a change that touches this wall time.
  const [before, after] = [rules.offset(wall - DAY), rules.offset(wall + DAY)];
  if (before === after) return wall - before * MINUTE;
  const shown = [before, after].flatMap((offset) => {
    const instant = wall - offset * MINUTE;
    return rules.offset(instant) === offset ? [instant] : [];
  });
  if (shown.length === 0) return offsetChange(rules, wall - DAY, wall + DAY);
  return edge === 'opening' ? Math.min(...shown) : Math.max(...shown);
}

/** The calendar date that the clocks of `zone` show at `instant`. */
export function dateInZone(instant: EpochMs, zone: string): CalendarDate {
  const date = DateTime.fromMillis(instant, { zone }).toISODate();
  if (date === null) throw new RangeError(`not an instant in ${zone}: ${instant}`);
  return date;
}

/** The first instant in (from, to] whose offset is not that at `from`; the zone changes it once between them. */
function offsetChange(rules: IANAZone, from: EpochMs, to: EpochMs): EpochMs {
  const offsetBefore = rules.offset(from);
  let before = from;
  let after = to;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (rules.offset(middle) === offsetBefore) before = middle;
    else after = middle;
  }
  return after;
}
