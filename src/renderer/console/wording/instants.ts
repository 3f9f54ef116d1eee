import { DATE_LOCALES, type Language } from '../../../contract/language.ts';
import { yearOf } from '../../../domain/calendar/dates.ts';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import { BEIJING } from '../../../domain/calendar/zone.ts';
import { DAY, type EpochMs, MINUTE, SECOND } from '../../../domain/units.ts';

export { BEIJING };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${Object.entries(options).join(' ')}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const built = new Intl.DateTimeFormat(DATE_LOCALES[language], { timeZone: zone, ...options });
  formats.set(key, built);
  return built;
}

/** The time of day as `18:00`. */
export function timeOfDay(at: EpochMs, zone: string, language: Language): string {
  return format(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** The time of day to the second, as `18:00:24`; as `18:00` at a whole minute. */
export function exactTimeOfDay(at: EpochMs, zone: string, language: Language): string {
  if (Math.floor(at / SECOND) % 60 === 0) return timeOfDay(at, zone, language);
  const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return format(language, zone, parts).format(at);
}

/** Day of the week, day and month, as `Mon 23 Nov`; with the year when it is not that of `now`. */
export function dayOfYear(at: EpochMs, now: EpochMs, zone: string, language: Language): string {
  const isOtherYear = yearOf(dateInZone(at, zone)) !== yearOf(dateInZone(now, zone));
  const text = format(language, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isOtherYear ? { year: 'numeric' } : {}),
  }).format(at);
  return text.replace(',', '');
}

/** Day of the week and of the month, as `Mon 23`. */
export function shortDay(at: EpochMs, zone: string, language: Language): string {
  return format(language, zone, { weekday: 'short', day: 'numeric' }).format(at);
}

/** Day of the week, as `Mon`. */
export function weekday(at: EpochMs, zone: string, language: Language): string {
  return format(language, zone, { weekday: 'short' }).format(at);
}

/** Day and month, as `23 Nov`. */
export function monthDay(at: EpochMs, zone: string, language: Language): string {
  return format(language, zone, { day: 'numeric', month: 'short' }).format(at);
}

/** Day of the week, day, month and year, as `Mon 23 Nov 2026`: for readers on another day. */
export function fullDay(at: EpochMs, zone: string, language: Language): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return format(language, zone, parts).format(at).replace(',', '');
}

/** The month that holds `at`, as `November` or `11月`. */
export function monthName(at: EpochMs, zone: string, language: Language): string {
  return format(language, zone, { month: 'long' }).format(at);
}

/** The month that holds `at`, with its year, as `November 2026` or `2026年11月`. */
export function monthOfYear(at: EpochMs, zone: string, language: Language): string {
  return format(language, zone, { month: 'long', year: 'numeric' }).format(at);
}

/** The days of the week from Monday on: in full, and in a letter or two. */
export function weekdayNames(
  language: Language,
): readonly { readonly long: string; readonly narrow: string }[] {
  const monday = Date.UTC(2024, 0, 1);
  return Array.from({ length: 7 }, (_, place) => ({
    long: format(language, 'UTC', { weekday: 'long' }).format(monday + place * DAY),
    narrow: format(language, 'UTC', { weekday: 'narrow' }).format(monday + place * DAY),
  }));
}

/** How many calendar days of `zone` lie between `now` and `at`; 0 for the same day. */
export function daysApart(at: EpochMs, now: EpochMs, zone: string): number {
  return Math.round((Date.parse(dateInZone(at, zone)) - Date.parse(dateInZone(now, zone))) / DAY);
}

/** Whether the clocks of `zone` show midnight at `at`. */
export function isMidnight(at: EpochMs, zone: string): boolean {
  return timeOfDay(at, zone, 'en') === '00:00' && at % MINUTE === 0;
}

/** Minutes by which the clocks of `zone` are ahead of UTC at `at`. */
export function offsetMinutes(at: EpochMs, zone: string): number {
  const parts = format('en', zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.floor(wall / MINUTE) - Math.floor(at / MINUTE);
}

/** What people call `zone`: `Germany Time`, `PT`, `UTC`, `GMT+5:30`. */
export function zoneName(zone: string, at: EpochMs, language: Language): string {
  const parts = format(language, zone, { hour: 'numeric', timeZoneName: 'shortGeneric' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return /^GMT[+-]0$/.test(name) || name === 'GMT' ? 'UTC' : name;
}

/**
 * Whether the reader's day at `at` is the one that is told for Beijing: the reader's time then needs no day beside it.
 */
export function isSameDay(at: EpochMs, now: EpochMs, localZone: string): boolean {
  return daysApart(at, now, localZone) === daysApart(at, now, BEIJING);
}
