import { DateTime, IANAZone } from 'luxon';
import { type CalendarDate, DAY, type EpochMs, MINUTE } from '../units.ts';

/** Which edge of a working window a wall time is: it decides how a repeated hour is read. */
export type WindowEdge = 'opening' | 'closing';

/**
 * The instant at which the clocks of `zone` show `minuteOfDay` on `date`, as `instantsOfWall` says. Of a time that comes
 * twice an opening is the first, a closing the second, so that a window holds both repetitions.
 *
 * @throws RangeError when the date or the zone does not exist.
 */
export function instantOfWall(
  date: CalendarDate,
  minuteOfDay: number,
  zone: string,
  edge: WindowEdge,
): EpochMs {
  const [first, second = first] = instantsOfWall(date, minuteOfDay, zone);
  return edge === 'opening' ? first : second;
}

/** One instant, or the two of a time that comes twice, the earlier first. */
export type WallInstants = readonly [EpochMs] | readonly [EpochMs, EpochMs];

/**
 * The instants at which the clocks of `zone` show `minuteOfDay` on `date`. The only place where wall time becomes an
 * instant.
 *
 * - `minuteOfDay` 0…1440; 1440 (24:00) is the next day's midnight.
 * - Gap (clocks jump over the time, or over the whole day): the instant of the jump.
 * - Overlap (the time comes twice): both.
 *
 * @throws RangeError when the date or the zone does not exist.
 */
export function instantsOfWall(date: CalendarDate, minuteOfDay: number, zone: string): WallInstants {
  const midnight = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(midnight) || isoDate(midnight) !== date)
    throw new RangeError(`not a calendar date: ${date}`);
  const wall = midnight + minuteOfDay * MINUTE;
  const day = Math.floor(wall / DAY) * DAY;
  // By any offset, the instant lies between the midnights a day around that of `wall`.
  const offset = steadyOffset(zone, day - DAY, day + 2 * DAY);
  return offset === null ? instantsNearChange(wall, zone) : [wall - offset * MINUTE];
}

/** The calendar date that the clocks of `zone` show at `instant`. */
export function dateInZone(instant: EpochMs, zone: string): CalendarDate {
  const day = Math.floor(instant / DAY) * DAY;
  const offset = steadyOffset(zone, day, day + DAY);
  if (offset !== null) return isoDate(instant + offset * MINUTE);
  const date = DateTime.fromMillis(instant, { zone }).toISODate();
  if (date === null) throw new RangeError(`not an instant in ${zone}: ${instant}`);
  return date;
}

/** The date that `instant` has in UTC. */
export function isoDate(instant: EpochMs): CalendarDate {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The offset of `zone` from one UTC midnight to another, in minutes; `null` where it changes or is not known. */
function steadyOffset(zone: string, from: EpochMs, to: EpochMs): number | null {
  const first = offsetAtMidnight(zone, from);
  for (let day = from + DAY; day <= to; day += DAY) {
    if (offsetAtMidnight(zone, day) !== first) return null;
  }
  return first;
}

/** By zone and UTC midnight. An offset never changes, and asking for it is nearly all that an index costs. */
const knownOffsets = new Map<string, Map<EpochMs, number>>();

function offsetAtMidnight(zone: string, midnight: EpochMs): number {
  const ofZone = knownOffsets.get(zone) ?? new Map<EpochMs, number>();
  const known = ofZone.get(midnight);
  if (known !== undefined) return known;
  const offset = IANAZone.create(zone).offset(midnight);
  knownOffsets.set(zone, ofZone.set(midnight, offset));
  return offset;
}

/** What `instantsOfWall` promises, where the offset changes. */
function instantsNearChange(wall: number, zone: string): WallInstants {
  const rules = IANAZone.create(zone);
  if (!rules.isValid) throw new RangeError(`not a time zone: ${zone}`);
  // A day before and after, by any offset, lies on either side of a change that touches this wall time.
  const [before, after] = [rules.offset(wall - DAY), rules.offset(wall + DAY)];
  if (before === after) return [wall - before * MINUTE];
  // The greater offset is that of the earlier instant.
  const [first, second] = [Math.max(before, after), Math.min(before, after)].flatMap((offset) => {
    const instant = wall - offset * MINUTE;
    return rules.offset(instant) === offset ? [instant] : [];
  });
  if (first === undefined) return [offsetChange(rules, wall - DAY, wall + DAY)];
  return second === undefined ? [first] : [first, second];
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
