import { z } from 'zod';
import type { CalendarDate } from '../units.ts';
import { shiftDate, weekdayOf, yearOf } from './dates.ts';

const oneOrMore = <T extends z.ZodType>(one: T) =>
  z.union([z.array(one), one.transform((value) => [value])]).optional();

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The yearly rules that are followed. A rule with any other part is refused, not followed in part. */
const yearlyRule = z
  .strictObject({
    freq: z.literal('YEARLY'),
    interval: z.number().int().min(1).optional(),
    count: z.number().int().min(1).optional(),
    /** The day as written, whatever time and zone follow it. */
    until: z.string().min('YYYY-MM-DD'.length).optional(),
    bymonth: oneOrMore(z.number().int().min(1).max(12)),
    bymonthday: oneOrMore(z.number().int().min(-31).max(31)),
    /** The weekday, or the nth of the month, or the nth from its end. */
    byday: oneOrMore(z.string().regex(/^([+-]?[1-5])?(SU|MO|TU|WE|TH|FR|SA)$/)),
    wkst: z.unknown().optional(),
  })
  .refine(({ bymonth, bymonthday, byday }) => bymonth !== undefined || (bymonthday ?? byday) === undefined);
type YearlyRule = z.infer<typeof yearlyRule>;

/**
 * The dates up to `lastYear` that a recurrence rule, as ical.js reads it, makes of `start`. A date that a year
 * does not have, such as 29 February, is left out of that year, as RFC 5545 says.
 *
 * @returns `null` for a rule that is not yearly, has a part that is not followed, or does not hold its own start.
 */
export function yearlyDates(
  start: CalendarDate,
  rule: unknown,
  lastYear: number,
): readonly CalendarDate[] | null {
  const read = yearlyRule.safeParse(rule);
  if (!read.success) return null;
  const { interval = 1, count = Number.POSITIVE_INFINITY, until = '9999-12-31' } = read.data;
  const dates: CalendarDate[] = [];
  for (let year = yearOf(start); year <= lastYear && dates.length < count; year += interval) {
    for (const date of datesIn(year, start, read.data)) {
      if (date >= start && date <= until.slice(0, start.length) && dates.length < count) dates.push(date);
    }
  }
  return dates[0] === start || yearOf(start) > lastYear ? dates : null;
}

function datesIn(year: number, start: CalendarDate, rule: YearlyRule): CalendarDate[] {
  const months = new Set(rule.bymonth ?? [Number(start.slice(5, 7))]);
  return [...months]
    .sort((a, b) => a - b)
    .flatMap((month) => {
      const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
      const days = Array.from({ length: 31 }, (_, day) => shiftDate(first, day));
      const dates = days.filter((date) => date.startsWith(first.slice(0, 7)));
      return dates.filter((date) => isMeant(date, dates.length, start, rule));
    });
}

function isMeant(date: CalendarDate, length: number, start: CalendarDate, rule: YearlyRule): boolean {
  const { bymonthday, byday } = rule;
  if (bymonthday === undefined && byday === undefined) return date.slice(8) === start.slice(8);
  const day = Number(date.slice(8));
  const isDay = bymonthday?.some((wanted) => wanted === day || wanted === day - length - 1) ?? true;
  return isDay && (byday?.some((wanted) => isWeekday(wanted, date, day, length)) ?? true);
}

function isWeekday(wanted: string, date: CalendarDate, day: number, length: number): boolean {
  if (WEEKDAYS[weekdayOf(date)] !== wanted.slice(-2)) return false;
  const nth = Number(wanted.slice(0, -2));
  return nth === 0 || nth === Math.ceil(day / 7) || nth === -Math.ceil((length - day + 1) / 7);
}
