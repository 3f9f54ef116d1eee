import type { CalendarDate } from '../units.ts';
import { type EventRefusal, readEvent } from './calendar-event.ts';
import { yearOf } from './dates.ts';

/** A day as a calendar file tells it. */
export interface ImportedDay {
  readonly date: CalendarDate;
  readonly kind: 'holiday' | 'workday';
  /** The event's summary. */
  readonly name: string;
  /** Where its event begins in the file, counted from 1. */
  readonly line: number;
}

/** An event that was not taken, and why; `contradicts` another that makes the same date the opposite. */
export interface RefusedEvent {
  readonly line: number;
  readonly reason: EventRefusal | 'contradicts';
  /** What its summary line says, as far as it has one. */
  readonly summary: string;
}

/** How the events of a file are meant. It is never guessed. */
export type EventMeaning =
  | { readonly are: 'holidays' }
  /** An event whose summary has one of these words is a day that is worked, any other a holiday. */
  | { readonly are: 'holidays-and-workdays'; readonly workdayWords: readonly string[] };

/** What a calendar file says, or where it is none. */
export type CalendarFileReading =
  | { readonly ok: true; readonly days: readonly ImportedDay[]; readonly refused: readonly RefusedEvent[] }
  | { readonly ok: false; readonly reason: 'not-icalendar' | 'cut-off'; readonly line: number };

/**
 * Reads the whole days of an iCalendar file (RFC 5545) as the dates that they are written as: no zone moves them.
 * Days outside `years` are left out; a rule without an end is followed to the last of them. Never throws.
 */
export function readICalendar(
  text: string,
  meaning: EventMeaning,
  years: { readonly first: number; readonly last: number },
): CalendarFileReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!isLine(lines[0], 'BEGIN:VCALENDAR')) return { ok: false, reason: 'not-icalendar', line: 1 };
  const last = lines.findLastIndex((line) => line.trim() !== '');
  if (!isLine(lines[last], 'END:VCALENDAR')) return { ok: false, reason: 'cut-off', line: last + 1 };

  const days = new Map<CalendarDate, ImportedDay>();
  const refused: RefusedEvent[] = [];
  for (const { line, block } of eventsOf(lines)) {
    const event = readEvent(block, years.last);
    const refuse = (reason: RefusedEvent['reason']) =>
      refused.push({ line, reason, summary: summaryOf(block) });
    if (typeof event === 'string') {
      refuse(event);
      continue;
    }
    const kind = isWorkday(event.name, meaning) ? 'workday' : 'holiday';
    const dates = event.dates.filter((date) => isWithin(date, years));
    if (dates.some((date) => days.has(date) && days.get(date)?.kind !== kind)) refuse('contradicts');
    else
      for (const date of dates) if (!days.has(date)) days.set(date, { date, kind, name: event.name, line });
  }
  return { ok: true, days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), refused };
}

/** The lines of each event with the number of its first; one that does not end goes up to the next. */
function* eventsOf(lines: readonly string[]) {
  let start: number | null = null;
  for (const [at, line] of lines.entries()) {
    const begins = isLine(line, 'BEGIN:VEVENT');
    const ends = isLine(line, 'END:VEVENT');
    if (start !== null && (begins || ends))
      yield { line: start + 1, block: lines.slice(start, ends ? at + 1 : at) };
    if (begins) start = at;
    else if (ends) start = null;
  }
  if (start !== null) yield { line: start + 1, block: lines.slice(start) };
}

function isLine(line: string | undefined, wanted: string): boolean {
  return line?.trimEnd().toUpperCase() === wanted;
}

function summaryOf(block: readonly string[]): string {
  const found = block.find((line) => /^SUMMARY[:;]/i.test(line));
  return found?.slice(found.indexOf(':') + 1) ?? '';
}

function isWithin(date: CalendarDate, { first, last }: { first: number; last: number }): boolean {
  const year = yearOf(date);
  return first <= year && year <= last;
}

/** Latin words are matched whole, so that “work” is not found in “Workers’ Day”; Chinese has no such edges. */
function isWorkday(summary: string, meaning: EventMeaning): boolean {
  if (meaning.are === 'holidays') return false;
  const words = summary.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return meaning.workdayWords.some((word) =>
    /\p{Script=Han}/u.test(word) ? summary.includes(word) : words.includes(word.toLowerCase()),
  );
}
