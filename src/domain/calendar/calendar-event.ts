import ICAL from 'ical.js';
import { z } from 'zod';
import type { CalendarDate } from '../units.ts';
import { datesFrom, daysBetween, isDate, shiftDate } from './dates.ts';
import { yearlyDates } from './yearly-dates.ts';

/** Why an event of a calendar file was not taken. */
export type EventRefusal =
  | 'unreadable'
  | 'no-name'
  | 'no-start'
  /** It has times. A time is an instant in some zone; which day it is here is not ours to guess. */
  | 'not-whole-days'
  | 'no-such-date'
  | 'end-not-after-start'
  | 'longer-than-a-year'
  | 'rule-not-followed'
  | 'cancelled';

/** The whole days that an event covers, in order. */
export interface WholeDays {
  readonly name: string;
  readonly dates: readonly CalendarDate[];
}

/** What a component is in jCal (RFC 7265): its properties, each with name, parameters, type and values. */
const jcal = z.tuple([
  z.literal('vevent'),
  z.array(z.tuple([z.string(), z.unknown(), z.string()], z.unknown())),
  z.unknown(),
]);
type Property = z.infer<typeof jcal>[1][number];

const LONGEST_DAYS = 366;

/** Reads the lines of one event, its BEGIN and END included, with recurrences up to `lastYear`. */
export function readEvent(lines: readonly string[], lastYear: number): WholeDays | EventRefusal {
  const properties = parse(lines);
  if (properties === null) return 'unreadable';
  const all = (name: string) => properties.filter(([candidate]) => candidate === name);
  const text = (name: string) => String(all(name)[0]?.[3] ?? '').trim();
  if (text('status').toUpperCase() === 'CANCELLED') return 'cancelled';
  const name = text('summary');
  if (name === '') return 'no-name';

  const [start] = all('dtstart');
  if (start === undefined) return 'no-start';
  const [end] = all('dtend');
  const [, , startType, from] = start;
  if (startType !== 'date' || (end !== undefined && end[2] !== 'date')) return 'not-whole-days';
  if (typeof from !== 'string' || !isDate(from)) return 'no-such-date';
  const length = lengthOf(from, end, all('duration')[0]);
  if (typeof length !== 'number') return length;

  const starts = startsOf(from, all('rrule'), [...all('rdate'), ...all('recurrence-id')], lastYear);
  if (starts === null) return 'rule-not-followed';
  const left = all('exdate');
  if (left.some(([, , type]) => type !== 'date')) return 'not-whole-days';
  const leftOut = new Set(left.flatMap(([, , , ...dates]) => dates));
  const kept = starts.filter((date) => !leftOut.has(date));
  return { name, dates: kept.flatMap((date) => datesFrom(date, shiftDate(date, length - 1))) };
}

function parse(lines: readonly string[]): Property[] | null {
  let parsed: unknown;
  try {
    parsed = ICAL.parse(lines.join('\r\n'));
  } catch {
    // Whatever ical.js throws, the event is refused by its line.
    return null;
  }
  const read = jcal.safeParse(parsed);
  return read.success ? read.data[1] : null;
}

/** Days that the event lasts: its end is exclusive, and one that has neither end nor duration lasts a day. */
function lengthOf(
  from: CalendarDate,
  end: Property | undefined,
  duration: Property | undefined,
): number | EventRefusal {
  let days = 1;
  if (end !== undefined) {
    const to = String(end[3]);
    if (!isDate(to)) return 'no-such-date';
    days = daysBetween(from, to);
  } else if (duration !== undefined) {
    const match = /^\+?P(\d+)([DW])$/.exec(String(duration[3]));
    if (match === null) return 'not-whole-days';
    days = Number(match[1]) * (match[2] === 'W' ? 7 : 1);
  }
  if (days < 1) return 'end-not-after-start';
  return days > LONGEST_DAYS ? 'longer-than-a-year' : days;
}

function startsOf(
  from: CalendarDate,
  rules: readonly Property[],
  others: readonly Property[],
  lastYear: number,
): readonly CalendarDate[] | null {
  if (others.length > 0 || rules.length > 1) return null;
  const [rule] = rules;
  return rule === undefined ? [from] : yearlyDates(from, rule[3], lastYear);
}
