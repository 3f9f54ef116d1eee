import { type CalendarDate, DAY } from '../units.ts';

/** Whether `text` is a day of the calendar as `YYYY-MM-DD`, from the year 100 on. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && shiftDate(text, 0) === text;
}

/** The date `days` after `date`; for a date that does not exist, counted on from the end of its month. */
export function shiftDate(date: CalendarDate, days: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day) + days * DAY).toISOString().slice(0, 10);
}

/** The same day of the month `months` later; the month's last day where it is shorter. */
export function shiftMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, length))).toISOString().slice(0, 10);
}

/** The dates from `first` to `last`, both included; none when `last` is before `first`. */
export function datesFrom(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let date = first; date <= last; date = shiftDate(date, 1)) dates.push(date);
  return dates;
}

/** Days from `from` to `to`; negative when `to` is before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY;
}

/** The date's day of the week, Sunday being 0. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00Z`).getUTCDay();
}

/** The date's year. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
