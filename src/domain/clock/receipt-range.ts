import { type BusinessCalendar, isAnnounced } from '../calendar/business-days.ts';
import { datesFrom, shiftDate } from '../calendar/dates.ts';
import { dateInZone } from '../calendar/wall-time.ts';
import type { Case } from '../cases/case.ts';
import { type PolicyBook, policyBook } from '../policy/policy-book.ts';
import type { CalendarDate, EpochMs, LocalName } from '../units.ts';
import { caseClock } from './case-clock.ts';

/** Within what a provisional deadline could still move, once the holidays it rests on are announced. */
export interface DeadlineRange {
  readonly earliest: EpochMs;
  /** `null` when the clock would be paused before it came. */
  readonly latest: EpochMs | null;
  /** So many days in a row the longest public holiday lasts that the calendar has ever held; 1 while it has none. */
  readonly longestHolidayDays: number;
}

/**
 * The range of a case's provisional deadline (policy rule 11); `null` for a deadline that stands, or for none.
 *
 * - Earliest: every weekend day that is not announced turned out to be a make-up workday.
 * - Latest: a public holiday as long as the longest that the calendar holds fell on the day of the deadline,
 *   placed among the days not announced where it delays the deadline most; no other day changed.
 */
export function deadlineRange(
  subject: Pick<Case, 'openedAt' | 'events'>,
  book: PolicyBook,
): DeadlineRange | null {
  const { deadline, isProvisional, openedAt, policy } = caseClock(subject, book);
  if (deadline === null || !isProvisional) return null;
  const calendar = book.calendarOf(policy);
  const others = book.calendars.filter(({ id }) => id !== calendar.id);
  const deadlineIf = (changed: Partial<BusinessCalendar>) =>
    caseClock(subject, policyBook(book.versions, { ...calendar, ...changed }, others)).deadline;
  const isOpenQuestion = (date: CalendarDate) => !isAnnounced(calendar, date);

  const until = dateInZone(deadline - 1, policy.zone);
  const all = datesFrom(dateInZone(openedAt, policy.zone), until).filter(isOpenQuestion);
  const earliest = deadlineIf({ makeUpWorkdays: withDays(calendar.makeUpWorkdays, all) }) ?? deadline;

  const longestHolidayDays = Math.max(1, longestRun(calendar.holidays));
  const latest = datesFrom(shiftDate(until, 1 - longestHolidayDays), until)
    .filter(isOpenQuestion)
    .map((first) => datesFrom(first, shiftDate(first, longestHolidayDays - 1)).filter(isOpenQuestion))
    .map((run) => deadlineIf({ holidays: withDays(calendar.holidays, run) }))
    .reduce(later, deadline);
  return { earliest, latest, longestHolidayDays };
}

/** No deadline, for a pause that comes first, is later than any. */
function later(a: EpochMs | null, b: EpochMs | null): EpochMs | null {
  return a === null || b === null ? null : Math.max(a, b);
}

/** The length of the longest run of days without a gap. */
function longestRun(days: ReadonlyMap<CalendarDate, unknown>): number {
  let longest = 0;
  let run = 0;
  for (const date of [...days.keys()].sort()) {
    run = days.has(shiftDate(date, -1)) ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

const UNNAMED: LocalName = { en: '', zh: '' };

function withDays(
  named: ReadonlyMap<CalendarDate, LocalName>,
  days: readonly CalendarDate[],
): ReadonlyMap<CalendarDate, LocalName> {
  return new Map([...named, ...days.map((date) => [date, UNNAMED] as const)]);
}
