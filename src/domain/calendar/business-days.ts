import type { CalendarDate, LocalName } from '../units.ts';
import { weekdayOf, yearOf } from './dates.ts';

/** What a calendar says of one day. `name` is the holiday that a day off or a make-up workday belongs to. */
export type DayKind =
  | { readonly kind: 'workday' }
  | { readonly kind: 'make-up-workday'; readonly name: LocalName }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'public-holiday'; readonly name: LocalName };

/** Public holidays and make-up workdays as announced, by date. */
export interface BusinessCalendar {
  readonly id: string;
  /** Names the data, so that a deadline can say what it was computed from. */
  readonly version: string;
  readonly holidays: ReadonlyMap<CalendarDate, LocalName>;
  readonly makeUpWorkdays: ReadonlyMap<CalendarDate, LocalName>;
  /** Years whose holidays have been announced. Any other year is Monday to Friday, and provisional. */
  readonly announcedYears: ReadonlySet<number>;
  /**
   * From this day on, such as `12-29`, the last days of a year are announced with the next year; `null` where a year
   * is announced whole.
   */
  readonly yearEndFrom: string | null;
}

/** What kind of day `date` is: make-up workday before public holiday before day of the week. */
export function dayKind(calendar: BusinessCalendar, date: CalendarDate): DayKind {
  const makeUp = calendar.makeUpWorkdays.get(date);
  const weekend = isWeekend(date);
  if (makeUp !== undefined && weekend) return { kind: 'make-up-workday', name: makeUp };
  if (makeUp !== undefined) return { kind: 'workday' };
  const holiday = calendar.holidays.get(date);
  if (holiday !== undefined) return { kind: 'public-holiday', name: holiday };
  return weekend ? { kind: 'weekend' } : { kind: 'workday' };
}

/** Whether `date` is a business day: an official working day, make-up workdays included. */
export function isBusinessDay(calendar: BusinessCalendar, date: CalendarDate): boolean {
  const { kind } = dayKind(calendar, date);
  return kind === 'workday' || kind === 'make-up-workday';
}

/** Whether it has been announced if the date is a holiday: with its year, at its end with the next (policy rule 11). */
export function isAnnounced(calendar: BusinessCalendar, date: CalendarDate): boolean {
  const { announcedYears, yearEndFrom } = calendar;
  const year = yearOf(date);
  const isYearEnd = yearEndFrom !== null && date.slice('YYYY-'.length) >= yearEndFrom;
  return announcedYears.has(year) && (!isYearEnd || announcedYears.has(year + 1));
}

/** Saturday or Sunday, by the calendar alone. */
function isWeekend(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}
