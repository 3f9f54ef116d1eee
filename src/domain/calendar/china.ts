import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import about from 'chinese-days/package.json' with { type: 'json' };
import { z } from 'zod';
import type { CalendarDate, LocalName } from '../units.ts';
import type { BusinessCalendar } from './business-days.ts';
import { noticesVersion } from './calendar-version.ts';
import { yearOf } from './dates.ts';

const days = z.record(z.iso.date(), z.string().regex(/^[^,]+,[^,]+,\d+$/));
const notices = z.object({ holidays: days, workdays: days });

/**
 * China's official working days: the State Council's notices as the package `chinese-days` carries them.
 *
 * A year counts as announced when the data hold its New Year's Day: every notice since 2004 has it, and
 * the package answers Monday to Friday for a year that it does not know, which must not pass for knowledge.
 */
export const chinaCalendar: BusinessCalendar = readNotices(notices.parse(data));

function readNotices(read: z.infer<typeof notices>): BusinessCalendar {
  const holidays = named(read.holidays);
  const announced = [...holidays.keys()].filter((date) => date.endsWith('-01-01'));
  const announcedYears = new Set(announced.map(yearOf));
  const years = [...announcedYears].sort((a, b) => a - b);
  return {
    id: 'china',
    version: noticesVersion(`chinese-days ${about.version}`, `${years[0]}–${years.at(-1)}`),
    holidays,
    makeUpWorkdays: named(read.workdays),
    announcedYears,
  };
}

function named(entries: Readonly<Record<CalendarDate, string>>): Map<CalendarDate, LocalName> {
  return new Map(
    Object.entries(entries).map(([date, text]) => {
      const [en = '', zh = ''] = text.split(',');
      return [date, { en, zh }];
    }),
  );
}
