import {
  type BusinessCalendar,
  type DayKind,
  dayKind,
  isAnnounced,
} from '../../../domain/calendar/business-days.ts';
import { weekdayOf } from '../../../domain/calendar/dates.ts';
import type { CalendarDate, LocalName } from '../../../domain/units.ts';

/** A day of the calendar and what kind it is. */
export interface CalendarDay {
  readonly date: CalendarDate;
  readonly day: number;
  readonly kind: DayKind;
  /** Whether it is known if it is a holiday; else it is provisional (policy rule 11). */
  readonly isAnnounced: boolean;
}

/** Days in a row of one month that have the same name: a public holiday, or its make-up workdays. */
export interface NamedDays {
  readonly kind: 'public-holiday' | 'make-up-workday';
  readonly name: LocalName;
  readonly first: number;
  readonly last: number;
}

/** A month as a sheet: weeks from Monday to Sunday, `null` where a week holds days of another month. */
export interface Month {
  /** 1 to 12. */
  readonly month: number;
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
  readonly named: readonly NamedDays[];
}

/** A month of a year as the calendar has it; `month` is 1 to 12. */
export function monthOf(calendar: BusinessCalendar, year: number, month: number): Month {
  const days = daysOf(calendar, year, month);
  const lead = (weekdayOf(days[0]?.date ?? '') + 6) % 7;
  const cells = [...Array<null>(lead).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { month, weeks, named: namedOf(days) };
}

function daysOf(calendar: BusinessCalendar, year: number, month: number): readonly CalendarDay[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length }, (_, place) => {
    const date = new Date(Date.UTC(year, month - 1, place + 1)).toISOString().slice(0, 10);
    const known = isAnnounced(calendar, date);
    return { date, day: place + 1, kind: dayKind(calendar, date), isAnnounced: known };
  });
}

function namedOf(days: readonly CalendarDay[]): readonly NamedDays[] {
  const named: NamedDays[] = [];
  for (const { day, kind } of days) {
    if (kind.kind !== 'public-holiday' && kind.kind !== 'make-up-workday') continue;
    const last = named.at(-1);
    const goesOn = last?.kind === kind.kind && last.name.en === kind.name.en && last.last === day - 1;
    if (goesOn) named[named.length - 1] = { ...last, last: day };
    else named.push({ kind: kind.kind, name: kind.name, first: day, last: day });
  }
  return named;
}
