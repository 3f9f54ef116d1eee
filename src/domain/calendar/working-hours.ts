import { type CalendarDate, type LocalName, MINUTES_A_DAY } from '../units.ts';
import { type BusinessCalendar, isBusinessDay } from './business-days.ts';

/** A window of a day in minutes after midnight, half-open: it holds its opening, not its closing. */
export interface DayWindow {
  readonly opensMinute: number;
  readonly closesMinute: number;
}

/** A date with windows of its own, or closed when it has none, and why. */
export interface DayException {
  readonly name: LocalName;
  readonly windows: readonly DayWindow[];
}

/** When work is done: around the clock, or in windows on every day or on business days. */
export type WorkingHours =
  | { readonly kind: 'around-the-clock' }
  | {
      readonly kind: 'windows';
      readonly days: 'every-day' | 'business-days';
      readonly windows: readonly DayWindow[];
      /** Asked before `days`. */
      readonly exceptions?: Readonly<Record<CalendarDate, DayException>> | undefined;
    };

/** Whether the windows fill every day from 00:00 to 24:00, so that they never close. */
export function neverCloses(hours: Extract<WorkingHours, { kind: 'windows' }>): boolean {
  const exceptions = Object.values(hours.exceptions ?? {});
  return hours.days === 'every-day' && fillDay(hours) && exceptions.every(fillDay);
}

/** The windows of `date`: those of its exception, else the usual ones, none on a day that is not worked. */
export function windowsOn(
  hours: Extract<WorkingHours, { kind: 'windows' }>,
  calendar: BusinessCalendar,
  date: CalendarDate,
): readonly DayWindow[] {
  const exception = exceptionOn(hours, date);
  if (exception !== undefined) return exception.windows;
  return hours.days === 'every-day' || isBusinessDay(calendar, date) ? hours.windows : [];
}

/** What the hours say of this date alone. */
export function exceptionOn(hours: WorkingHours, date: CalendarDate): DayException | undefined {
  return hours.kind === 'windows' ? hours.exceptions?.[date] : undefined;
}

function fillDay({ windows }: Pick<DayException, 'windows'>): boolean {
  const filledTo = windows.reduce(
    (end, { opensMinute, closesMinute }) => (opensMinute <= end ? Math.max(end, closesMinute) : end),
    0,
  );
  return filledTo === MINUTES_A_DAY;
}

/** Minutes after midnight of `HH:MM`, where 24:00 is the end of the day; NaN for anything else. */
export function minuteOfDay(text: string): number {
  const match = /^(\d\d):(\d\d)$/.exec(text);
  if (match === null) return Number.NaN;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minute <= MINUTES_A_DAY ? minute : Number.NaN;
}

/** `HH:MM` of the minutes after midnight, 0…1440: the other way round. */
export function timeOfDay(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
