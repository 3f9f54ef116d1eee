import { DAY, type EpochMs } from '../units.ts';
import type { BusinessCalendar } from './business-days.ts';
import { instantOfWall, isoDate } from './wall-time.ts';
import { type WorkingHours, windowsOn } from './working-hours.ts';

/** The open intervals of whole years, sorted, with the working time up to and with each: `sums`. */
export interface YearsIndex {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Every question for an instant in [from, to) can be answered. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly sums: Float64Array;
}

/** An index that answers nothing yet. */
export function emptyIndex(): YearsIndex {
  const none = new Float64Array();
  return {
    firstYear: Number.POSITIVE_INFINITY,
    lastYear: Number.NEGATIVE_INFINITY,
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
    starts: none,
    ends: none,
    sums: none,
  };
}

/**
 * Places the windows of every day of the years, a day more on either side for the zones; touching ones, and
 * those that a repeated hour makes overlap, become one.
 */
export function buildIndex(
  hours: Extract<WorkingHours, { kind: 'windows' }>,
  zone: string,
  calendar: BusinessCalendar,
  firstYear: number,
  lastYear: number,
): YearsIndex {
  const starts: number[] = [];
  const ends: number[] = [];
  const from = Date.UTC(firstYear, 0, 1);
  const to = Date.UTC(lastYear + 1, 0, 1);
  for (let day = from - 2 * DAY; day < to + 2 * DAY; day += DAY) {
    const date = isoDate(day);
    for (const window of windowsOn(hours, calendar, date)) {
      const start = instantOfWall(date, window.opensMinute, zone, 'opening');
      const end = instantOfWall(date, window.closesMinute, zone, 'closing');
      if (start >= end) continue;
      const last = ends.at(-1);
      if (last !== undefined && start <= last) ends[ends.length - 1] = Math.max(last, end);
      else {
        starts.push(start);
        ends.push(end);
      }
    }
  }
  return { firstYear, lastYear, from, to, ...withSums(starts, ends) };
}

/** Working milliseconds before `at`, counted from the beginning of the index. */
export function workedBefore(index: YearsIndex, at: EpochMs): number {
  const opened = firstAbove(index.starts, at);
  if (opened === 0) return 0;
  const sum = entry(index.sums, opened - 1);
  return sum - Math.max(0, entry(index.ends, opened - 1) - at);
}

/** The instant at which `ms` of working time after `from` are used up; `null` when the index ends before that. */
export function addWithin(index: YearsIndex, from: EpochMs, ms: number): EpochMs | null {
  const wanted = workedBefore(index, from) + ms;
  const place = firstAtLeast(index.sums, wanted);
  if (place >= index.sums.length) return null;
  return entry(index.ends, place) - (entry(index.sums, place) - wanted);
}

/** The place of the first value greater than `value`; the length when there is none. `sorted` is ascending. */
export function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entry(sorted, middle) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place of the first value not less than `value`; the length when there is none. `sorted` is ascending. */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entry(sorted, middle) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The value at a place that the caller knows to exist. */
export function entry(values: Float64Array, place: number): number {
  return values[place] as number;
}

/** The year of an instant in UTC; the index is built wide enough for every zone. */
export function utcYearOf(at: EpochMs): number {
  return new Date(at).getUTCFullYear();
}

function withSums(starts: readonly number[], ends: readonly number[]) {
  let sum = 0;
  const sums = ends.map((end, place) => {
    sum += end - (starts[place] as number);
    return sum;
  });
  return {
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    sums: Float64Array.from(sums),
  };
}
