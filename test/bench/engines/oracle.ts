import { isWorkday } from 'chinese-days';
import { DAY, HOUR, MINUTE } from '../../../src/domain/units.ts';
import { FIRST_DAY, isoDate, LAST_DAY } from '../days.ts';
import { BUSINESS_9_24, type Engine } from '../engine.ts';
import { engineSubject } from '../subject.ts';

/** Judges the others and is not measured. */
export const subject = () => engineSubject(minuteOracle, { canReread: false });

/**
 * The truth for business days 09:00–24:00: every minute of the years, one by one, with the days as the
 * calendar package's own function tells them. Slow, and with nothing in common with what it judges.
 */
function minuteOracle(): Engine {
  const from = FIRST_DAY - 8 * HOUR;
  const open = new Uint8Array((LAST_DAY - FIRST_DAY) / MINUTE);
  for (let day = FIRST_DAY; day < LAST_DAY; day += DAY) {
    if (!isWorkday(isoDate(day))) continue;
    const midnight = (day - FIRST_DAY) / MINUTE;
    open.fill(1, midnight + BUSINESS_9_24.opensMinute, midnight + BUSINESS_9_24.closesMinute);
  }
  const isOpen = (at: number) => open[Math.floor((at - from) / MINUTE)] === 1;
  const nextMinute = (at: number) => at - ((at - from) % MINUTE) + MINUTE;
  return {
    add(start, ms) {
      let left = ms;
      for (let at = start; ; at = nextMinute(at)) {
        if (!isOpen(at)) continue;
        const minute = nextMinute(at) - at;
        if (minute >= left) return at + left;
        left -= minute;
      }
    },
    worked(start, end) {
      let sum = 0;
      for (let at = start; at < end; at = nextMinute(at))
        if (isOpen(at)) sum += Math.min(nextMinute(at), end) - at;
      return sum;
    },
  };
}
