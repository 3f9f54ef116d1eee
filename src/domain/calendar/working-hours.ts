import { type CalendarDate, MINUTES_A_DAY } from '../units.ts';
import { type BusinessCalendar, isBusinessDay } from './business-days.ts';

/** A window of a day in minutes after midnight, half-open: it holds its opening, not its closing. */
export interface DayWindow {
  readonly opensMinute: number;
  readonly closesMinute: number;
}

/** When work is done: around the clock, or in windows on every day or on business days. */
export type WorkingHours =
  | { readonly kind: 'around-the-clock' }
  | {
      readonly kind: 'windows';
      readonly days: 'every-day' | 'business-days';
      readonly windows: readonly DayWindow[];
    };

/** Whether the windows fill every day from 00:00 to 24:00, so that they never close. */
export function neverCloses({ days, windows }: Extract<WorkingHours, { kind: 'windows' }>): boolean {
  const filledTo = windows.reduce(
    (end, { opensMinute, closesMinute }) => (opensMinute <= end ? Math.max(end, closesMinute) : end),
    0,
  );
  return days === 'every-day' && filledTo === MINUTES_A_DAY;
}

/** The windows of `date`, none on a day that is not worked. */
export function windowsOn(
  hours: Extract<WorkingHours, { kind: 'windows' }>,
  calendar: BusinessCalendar,
  date: CalendarDate,
): readonly DayWindow[] {
  return hours.days === 'every-day' || isBusinessDay(calendar, date) ? hours.windows : [];
}

/** Minutes after midnight of `HH:MM`, where 24:00 is the end of the day; NaN for anything else. */
export function minuteOfDay(text: string): number {
  const match = /^(\d\d):(\d\d)$/.exec(text);
  if (match === null) return Number.NaN;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minute <= MINUTES_A_DAY ? minute : Number.NaN;
}
