import type { i18n } from 'i18next';
import { DATE_LOCALES, languageOfTag } from '../../../contract/language.ts';
import { daysBetween, yearOf } from '../../../domain/calendar/dates.ts';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import { BEIJING } from '../../../domain/calendar/zone.ts';
import type { EpochMs } from '../../../domain/units.ts';

/** Systems cut longer texts (macOS at 256 bytes). */
const LINES = 3;

/** The first lines, and how many more there are. */
export function cut(lines: readonly string[], t: i18n['t']): string {
  const more = lines.length - LINES;
  return [...lines.slice(0, LINES), ...(more > 0 ? [t('andMore', { count: more })] : [])].join('\n');
}

/** As `beijingTime`, for an end: midnight is the 24:00 of the day it ends (policy rule 2). */
export function beijingEnd(at: EpochMs, now: EpochMs, language: string): string {
  const isMidnight = dateInZone(at - 1, BEIJING) !== dateInZone(at, BEIJING);
  return isMidnight ? `${dayWords(at - 1, now, language)} 24:00` : beijingTime(at, now, language);
}

/**
 * The hour in Beijing with its weekday, such as `Tue 11:00`, and with the date where it is a week or more from `now`:
 * `Thu 8 Oct 11:00`. Never `tomorrow`, since a notification may stand overnight.
 */
export function beijingTime(at: EpochMs, now: EpochMs, language: string): string {
  const time = inBeijing(at, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${dayWords(at, now, language)} ${time}`;
}

/** From how many days before or after today on a weekday could be taken for a nearer one. */
const A_WEEK = 7;

function dayWords(at: EpochMs, now: EpochMs, language: string): string {
  const [date, today] = [dateInZone(at, BEIJING), dateInZone(now, BEIJING)];
  if (Math.abs(daysBetween(today, date)) < A_WEEK) return inBeijing(at, language, { weekday: 'short' });
  const year = yearOf(date) === yearOf(today) ? {} : ({ year: 'numeric' } as const);
  const day = inBeijing(at, language, { weekday: 'short', day: 'numeric', month: 'short', ...year });
  return day.replace(',', '');
}

function inBeijing(at: EpochMs, language: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(DATE_LOCALES[languageOfTag(language)], {
    timeZone: BEIJING,
    ...parts,
  }).format(at);
}
