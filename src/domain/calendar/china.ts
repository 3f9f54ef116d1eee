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
 * Holidays around New Year reach into the December before: the days that a notice has ever changed there are announced
 * with the notice for the next year.
 */
export const chinaCalendar: BusinessCalendar = readNotices(notices.parse(data));

function readNotices(read: z.infer<typeof notices>): BusinessCalendar {
  const holidays = named(read.holidays);
  const makeUpWorkdays = named(read.workdays);
  const announced = [...holidays.keys()].filter((date) => date.endsWith('-01-01'));
  const announcedYears = new Set(announced.map(yearOf));
  const years = [...announcedYears].sort((a, b) => a - b);
  const inDecember = [...holidays.keys(), ...makeUpWorkdays.keys()]
    .map((date) => date.slice('YYYY-'.length))
    .filter((day) => day >= '12-01');
  return {
    id: 'china',
    version: noticesVersion(`chinese-days ${about.version}`, `${years[0]}–${years.at(-1)}`),
    holidays,
    makeUpWorkdays,
    announcedYears,
    yearEndFrom: inDecember.sort()[0] ?? null,
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
