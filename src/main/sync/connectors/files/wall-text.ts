import type { DateOrder } from '../../../../contract/files.ts';
import { isDate } from '../../../../domain/calendar/dates.ts';
import { isoDate } from '../../../../domain/calendar/wall-time.ts';
import { type CalendarDate, DAY, HOUR, MINUTE, SECOND } from '../../../../domain/units.ts';

/** What a text says of an instant: a date and, unless it is left out, a time of day, and an offset if it has one. */
export interface WallText {
  readonly date: CalendarDate;
  /** Milliseconds after midnight; `null` when no time is said. */
  readonly timeMs: number | null;
  /** Milliseconds ahead of UTC; `null` when none is said. */
  readonly offsetMs: number | null;
}

const TIME =
  '(?:(?<before>上午|下午|AM|PM)\\s*)?(?<hour>\\d{1,2})[:时点](?<minute>\\d{2})分?(?::?(?<second>\\d{2})秒?(?:[.,](?<fraction>\\d{1,9}))?)?(?:\\s*(?<after>AM|PM))?(?:\\s*(?:UTC|GMT)?(?<offset>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?|(?<=UTC|GMT)[+-]\\d(?::\\d{2})?)(?: \\(.*\\))?)?';
const THEN_TIME = `(?:(?:[T,]|\\s)\\s*${TIME})?`;
const pattern = (date: string) => new RegExp(`^${date}${THEN_TIME}$`, 'i');

const YEAR_FIRST = pattern('(?<year>\\d{4})(?:[-/.]|年)(?<month>\\d{1,2})(?:[-/.]|月)(?<day>\\d{1,2})日?');
const DAY_FIRST = pattern('(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})');
const MONTH_FIRST = pattern('(?<month>\\d{1,2})[-/.](?<day>\\d{1,2})[-/.](?<year>\\d{4})');
/** With the month's name it can mean one thing only, too: 23 Nov 2026, Nov 23, 2026, Mon Nov 23 2026, 23/Nov/26. */
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME = `(?<name>${MONTHS.join('|')})[a-z]*\\.?`;
const DAY_NAME = pattern(`${WEEKDAY}(?<day>\\d{1,2})[-/. ]\\s*${NAME}[-/., ]\\s*(?<year>\\d{4}|\\d{2})`);
const NAME_DAY = pattern(`${WEEKDAY}${NAME}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`);
const COMPACT =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?<offset>Z)?$/;

/** Day 0 of Excel's count as it goes from March 1900 on: before that it has a day that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * Reads `text` as written in `order`; `null` when it is not. A year that comes first, or a month's name, is read under
 * any.
 */
export function readWallText(text: string, order: DateOrder): WallText | null {
  const clear = [YEAR_FIRST, COMPACT, DAY_NAME, NAME_DAY]
    .map((shape) => shape.exec(text))
    .find((found) => found !== null);
  if (clear !== undefined) return wallOf(clear.groups);
  switch (order) {
    case 'year-first':
      return null;
    case 'day-first':
      return wallOf(DAY_FIRST.exec(text)?.groups);
    case 'month-first':
      return wallOf(MONTH_FIRST.exec(text)?.groups);
    case 'excel-serial':
      return /^\d{5}(\.\d+)?$/.test(text) ? momentOf(EXCEL_EPOCH + Number(text) * DAY, null) : null;
    case 'unix-seconds':
      return /^\d{9,10}(\.\d+)?$/.test(text) ? momentOf(Number(text) * SECOND, 0) : null;
    case 'unix-milliseconds':
      return /^\d{12,13}$/.test(text) ? momentOf(Number(text), 0) : null;
  }
}

/** Whether `text` has its year first, or a month's name, so that it can mean one thing only. */
export function isYearFirst(text: string): boolean {
  return readWallText(text, 'year-first') !== null;
}

/** To the second: a fraction of a day is never a whole number of milliseconds. */
function momentOf(at: number, offsetMs: number | null): WallText {
  const second = Math.round(at / SECOND) * SECOND;
  return { date: isoDate(second), timeMs: second % DAY, offsetMs };
}

function wallOf(groups: Readonly<Record<string, string | undefined>> | undefined): WallText | null {
  if (groups === undefined) return null;
  const { year = '', name = '', day = '', hour, offset } = groups;
  const month = groups['month'] ?? String(MONTHS.indexOf(name.toLowerCase()) + 1);
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const timeMs = hour === undefined ? null : timeOf(groups);
  if (!isDate(date) || Number.isNaN(timeMs)) return null;
  return { date, timeMs, offsetMs: offset === undefined ? null : offsetOf(offset) };
}

/** NaN for a time that no clock shows. */
function timeOf({ before, after, ...parts }: Readonly<Record<string, string | undefined>>): number {
  const half = before ?? after;
  const [hour, minute, second] = [parts['hour'], parts['minute'], parts['second'] ?? '0'].map(Number);
  if (hour === undefined || minute === undefined || second === undefined) return Number.NaN;
  if (minute > 59 || second > 59 || hour > 23) return Number.NaN;
  if (half !== undefined && (hour > 12 || hour === 0)) return Number.NaN;
  const isAfternoon = half !== undefined && /^(pm|下午)$/i.test(half);
  const hourOfDay = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  const fractionMs = Math.floor(Number(`0.${parts['fraction'] ?? '0'}`) * SECOND);
  return hourOfDay * HOUR + minute * MINUTE + second * SECOND + fractionMs;
}

function offsetOf(text: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}
