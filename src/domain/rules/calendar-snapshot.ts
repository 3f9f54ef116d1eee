import { z } from 'zod';
import type { BusinessCalendar } from '../calendar/business-days.ts';
import { chinaCalendar } from '../calendar/china.ts';
import type { LocalName } from '../units.ts';

const namedDays = z.record(z.iso.date(), z.object({ en: z.string(), zh: z.string() }));

/** A calendar as it is kept: every day that it names, so that a deadline of the past can be computed again. */
export const calendarSnapshotSchema = z.object({
  id: z.string().min(1),
  version: z.string().min(1),
  holidays: namedDays,
  makeUpWorkdays: namedDays,
  announcedYears: z.array(z.number().int()),
});
export type CalendarSnapshot = z.infer<typeof calendarSnapshotSchema>;

/** What is kept of `calendar`. */
export function snapshotOf(calendar: BusinessCalendar): CalendarSnapshot {
  return {
    id: calendar.id,
    version: calendar.version,
    holidays: Object.fromEntries(calendar.holidays),
    makeUpWorkdays: Object.fromEntries(calendar.makeUpWorkdays),
    announcedYears: [...calendar.announcedYears],
  };
}

/** The calendar that `snapshot` was taken of. */
export function calendarOf(snapshot: CalendarSnapshot): BusinessCalendar {
  const days = (kept: Readonly<Record<string, LocalName>>) => new Map(Object.entries(kept));
  return {
    id: snapshot.id,
    version: snapshot.version,
    holidays: days(snapshot.holidays),
    makeUpWorkdays: days(snapshot.makeUpWorkdays),
    announcedYears: new Set(snapshot.announcedYears),
    // Not what a notice says, but what notices have been seen to do: the same for those of the past.
    yearEndFrom: snapshot.id === chinaCalendar.id ? chinaCalendar.yearEndFrom : null,
  };
}
