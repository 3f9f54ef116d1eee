import { DAY, HOUR, MINUTE } from '../../../src/domain/units.ts';
import { daysOff, FIRST_DAY, isoDate, LAST_DAY } from '../days.ts';
import type { BenchHours, Engine } from '../engine.ts';
import { at, engineSubject } from '../subject.ts';

/** By hand: one window a day, a zone without changes of offset, prefix sums and binary search, nothing else. */
export const subject = () => engineSubject(floor);

function floor({ opensMinute, closesMinute, days }: BenchHours): Engine {
  const length = (closesMinute - opensMinute) * MINUTE;
  const opens: number[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += DAY) {
    if (days === 'every-day' || !daysOff.has(isoDate(day))) opens.push(day - 8 * HOUR + opensMinute * MINUTE);
  }
  const starts = Float64Array.from(opens);
  const ends = starts.map((start) => start + length);
  const before = starts.map((_, place) => place * length);

  /** The last window that opens at or before `instant`. */
  const windowAt = (instant: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(starts, middle) > instant) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  };
  const workedBefore = (instant: number): number => {
    const place = windowAt(instant);
    return at(before, place) + Math.min(instant, at(ends, place)) - at(starts, place);
  };
  return {
    add(from, ms) {
      const wanted = workedBefore(from) + ms;
      let low = 0;
      let high = before.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (at(before, middle) >= wanted) high = middle;
        else low = middle + 1;
      }
      return at(starts, low - 1) + wanted - at(before, low - 1);
    },
    worked: (from, to) => workedBefore(to) - workedBefore(from),
  };
}
