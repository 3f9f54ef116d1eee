import { isDate, shiftDate, weekdayOf } from '../../../domain/calendar/dates.ts';
import { instantOfWall } from '../../../domain/calendar/wall-time.ts';
import { type CalendarDate, type EpochMs, MINUTES_A_DAY } from '../../../domain/units.ts';
import { BEIJING } from '../wording/instants.ts';
import type { ReviewFilter } from './review-store.ts';

/** The stretch of time [since, until) in which a case was closed; infinite where there is no bound. */
export interface ClosedWithin {
  readonly since: EpochMs;
  readonly until: EpochMs;
}

/** The days of a period, the last one as well; `null` for no bound. */
type Days = readonly [first: CalendarDate | null, last: CalendarDate | null];

/** What a filter's period is on the day `today` in Beijing: whole days of Beijing, weeks from Monday on. */
export function closedWithin(
  filter: Pick<ReviewFilter, 'period' | 'from' | 'to'>,
  today: CalendarDate,
): ClosedWithin {
  const [first, last] = daysOf(filter, today);
  return {
    since: first === null ? Number.NEGATIVE_INFINITY : instantOfWall(first, 0, BEIJING, 'opening'),
    until: last === null ? Number.POSITIVE_INFINITY : instantOfWall(last, MINUTES_A_DAY, BEIJING, 'closing'),
  };
}

/** Whether the first day of a filter comes after its last, so that no case can be of it. */
export function isReversed({ period, from, to }: Pick<ReviewFilter, 'period' | 'from' | 'to'>): boolean {
  return period === 'between' && isDate(from) && isDate(to) && from > to;
}

function daysOf(
  { period, from, to }: Pick<ReviewFilter, 'period' | 'from' | 'to'>,
  today: CalendarDate,
): Days {
  const monday = shiftDate(today, -((weekdayOf(today) + 6) % 7));
  switch (period) {
    case 'today':
      return [today, null];
    case 'this-week':
      return [monday, null];
    case 'last-week':
      return [shiftDate(monday, -7), shiftDate(monday, -1)];
    case 'this-month':
      return [monthOf(today), null];
    case 'last-month': {
      const last = shiftDate(monthOf(today), -1);
      return [monthOf(last), last];
    }
    case 'week':
      return [shiftDate(today, -6), null];
    case 'month':
      return [shiftDate(today, -29), null];
    case 'all':
      return [null, null];
    case 'between':
      return [isDate(from) ? from : null, isDate(to) ? to : null];
  }
}

/** The first day of the month of `date`. */
function monthOf(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 8)}01`;
}
