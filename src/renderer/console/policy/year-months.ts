import { type BusinessCalendar, type DayKind, isAnnounced } from '../../../domain/calendar/business-days.ts';
import type { CalendarDate } from '../../../domain/units.ts';
import { type Month, monthOf } from '../days/month.ts';

/** The twelve months of a year as the calendar has them. */
export function monthsOf(calendar: BusinessCalendar, year: number): readonly Month[] {
  return Array.from({ length: 12 }, (_, place) => monthOf(calendar, year, place + 1));
}

/** How many days of a year there are of each kind. */
export function dayCounts(months: readonly Month[]): Readonly<Record<DayKind['kind'], number>> {
  const counts = { workday: 0, 'make-up-workday': 0, weekend: 0, 'public-holiday': 0 };
  for (const day of months.flatMap(({ weeks }) => weeks.flat())) if (day !== null) counts[day.kind.kind] += 1;
  return counts;
}

/** The first of the last days of a year that is announced but for these; `null` where there are none. */
export function openYearEnd(calendar: BusinessCalendar, year: number): CalendarDate | null {
  if (calendar.yearEndFrom === null || !calendar.announcedYears.has(year)) return null;
  const first = `${year}-${calendar.yearEndFrom}`;
  return isAnnounced(calendar, first) ? null : first;
}

/** The years that can be looked at: those announced and the next one, and `thisYear` with its next. */
export function yearsOf({ announcedYears }: BusinessCalendar, thisYear: number): readonly number[] {
  const known = [...announcedYears, thisYear];
  return [...new Set([...known, Math.max(...known) + 1])].sort((a, b) => a - b);
}
