import { chinaCalendar } from '../../src/domain/calendar/china.ts';
import { DAY } from '../../src/domain/units.ts';

/** The days that every engine must be able to answer for: the years asked about and what their answers reach. */
export const FIRST_DAY = Date.UTC(2023, 11, 1);
export const LAST_DAY = Date.UTC(2027, 2, 31);

/** Dates as `YYYY-MM-DD`: the same notices for every engine. */
export const holidays: readonly string[] = inRange(chinaCalendar.holidays.keys());
export const makeUpWorkdays: readonly string[] = inRange(chinaCalendar.makeUpWorkdays.keys());

/** Every day that is not worked, weekends included. */
export const daysOff: ReadonlySet<string> = new Set(allDays().filter((date) => !isWorked(date)));

function isWorked(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (makeUpWorkdays.includes(date)) return true;
  return weekday !== 0 && weekday !== 6 && !holidays.includes(date);
}

function allDays(): string[] {
  const days: string[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += DAY) days.push(isoDate(day));
  return days;
}

function inRange(dates: Iterable<string>): string[] {
  return [...dates].filter((date) => date >= isoDate(FIRST_DAY) && date <= isoDate(LAST_DAY)).sort();
}

/** The date of a UTC midnight. */
export function isoDate(utcMidnight: number): string {
  return new Date(utcMidnight).toISOString().slice(0, 10);
}
