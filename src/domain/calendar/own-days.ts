import { z } from 'zod';
import type { CalendarDate, LocalName } from '../units.ts';
import type { BusinessCalendar } from './business-days.ts';
import { layeredVersion, WEEKDAYS } from './calendar-version.ts';
import type { ImportedDay } from './icalendar.ts';

const name = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

/** What a layer says of a date; `ordinary` takes back what lies below it: the day of the week decides. */
export const ownDaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('holiday'), name }),
  z.strictObject({ kind: z.literal('workday'), name }),
  z.strictObject({ kind: z.literal('ordinary') }),
]);

/** Days that were imported or set by hand, as they are kept. */
export const dayLayerSchema = z.strictObject({
  /** Where the days come from, such as the name of a file; part of the calendar's version. */
  label: z.string().min(1),
  days: z.record(z.iso.date(), ownDaySchema),
  /** The years that someone says are complete with this layer: their deadlines are no longer provisional. */
  announces: z.array(z.number().int()),
});
export type DayLayer = z.infer<typeof dayLayerSchema>;
export type OwnDay = z.infer<typeof ownDaySchema>;

/**
 * The calendar that the layers make of `base`; per date, the last layer that has it decides. Years become
 * announced only where a layer says so. The version names the base and every layer, and changes with their days.
 */
export function layeredCalendar(base: BusinessCalendar, layers: readonly DayLayer[]): BusinessCalendar {
  const holidays = new Map(base.holidays);
  const makeUpWorkdays = new Map(base.makeUpWorkdays);
  for (const [date, day] of layers.flatMap(({ days }) => Object.entries(days))) {
    holidays.delete(date);
    makeUpWorkdays.delete(date);
    if (day.kind === 'holiday') holidays.set(date, day.name);
    if (day.kind === 'workday') makeUpWorkdays.set(date, day.name);
  }
  return {
    id: base.id,
    version: layeredVersion(base.version, layers.map(versionOf)),
    holidays,
    makeUpWorkdays,
    announcedYears: new Set([...base.announcedYears, ...layers.flatMap(({ announces }) => announces)]),
    yearEndFrom: base.yearEndFrom,
  };
}

/** A desk's own calendar: Monday to Friday, and what the layers say. No year is announced but by them. */
export function ownCalendar(layers: readonly DayLayer[]): BusinessCalendar {
  const none: ReadonlyMap<CalendarDate, LocalName> = new Map();
  const base = { holidays: none, makeUpWorkdays: none, announcedYears: new Set<number>(), yearEndFrom: null };
  return layeredCalendar({ id: 'own', version: WEEKDAYS, ...base }, layers);
}

/** The layer that imported days make. A file has its names in one language: it stands for both. */
export function importedLayer(
  label: string,
  days: readonly ImportedDay[],
  announces: readonly number[],
): DayLayer {
  const entries = days.map(({ date, kind, name: summary }) => [
    date,
    { kind, name: { en: summary, zh: summary } },
  ]);
  return { label, days: Object.fromEntries(entries), announces: [...announces] };
}

function versionOf({ label, days, announces }: DayLayer) {
  const dates = Object.keys(days).sort();
  const said = dates.map((date) => {
    const day = days[date];
    return day === undefined || day.kind === 'ordinary' ? [date] : [date, day.kind, day.name.en, day.name.zh];
  });
  return { label, days: dates.length, content: JSON.stringify([said, [...announces].sort()]) };
}
