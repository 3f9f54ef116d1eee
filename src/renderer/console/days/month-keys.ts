import { shiftDate, shiftMonths, weekdayOf } from '../../../domain/calendar/dates.ts';
import type { CalendarDate } from '../../../domain/units.ts';

/** The days of one calendar that can be gone to, both included. */
export interface DayBounds {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** Every day that can be typed. */
export const ANY_DAY: DayBounds = { first: '0100-01-01', last: '9999-12-31' };

/**
 * The date that a key of a calendar leads to from `date`; `null` for any other key. Arrows go by days and weeks, Home
 * and End to the Monday and the Sunday of its week, Page Up and Down by months, with Shift by years.
 */
export function dateByKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  date: CalendarDate,
): CalendarDate | null {
  const sinceMonday = (weekdayOf(date) + 6) % 7;
  switch (key) {
    case 'ArrowLeft':
      return shiftDate(date, -1);
    case 'ArrowRight':
      return shiftDate(date, 1);
    case 'ArrowUp':
      return shiftDate(date, -7);
    case 'ArrowDown':
      return shiftDate(date, 7);
    case 'Home':
      return shiftDate(date, -sinceMonday);
    case 'End':
      return shiftDate(date, 6 - sinceMonday);
    case 'PageUp':
      return shiftMonths(date, shiftKey ? -12 : -1);
    case 'PageDown':
      return shiftMonths(date, shiftKey ? 12 : 1);
    default:
      return null;
  }
}

/** The day nearest to `date` that can be gone to. */
export function withinBounds(date: CalendarDate, { first, last }: DayBounds): CalendarDate {
  if (date < first) return first;
  return date > last ? last : date;
}

/** Gives the focus to a day of the calendar in `root`, where it is shown. */
export function focusDay(root: ParentNode | null, date: CalendarDate): void {
  root?.querySelector<HTMLElement>(`[data-date="${date}"] > button`)?.focus();
}
