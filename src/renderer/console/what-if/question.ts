import { dateInZone, instantOfWall } from '../../../domain/calendar/wall-time.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import type { CaseTerms } from '../../../domain/policy/entitlement.ts';
import type { PolicyServiceType } from '../../../domain/policy/policy.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import { type EpochMs, MINUTES_A_DAY } from '../../../domain/units.ts';
import type { DayBounds } from '../days/month-keys.ts';
import { typedDay } from '../days/typed-day.ts';
import { typedMinute } from '../days/typed-time.ts';
import { BEIJING, timeOfDay } from '../wording/instants.ts';

/** A case that does not exist, as it is typed in. Day and time are what the clocks of Beijing show. */
export interface Question {
  readonly terms: CaseTerms;
  /** As it is typed, such as `2026-09-18`. */
  readonly day: string;
  /** As it is typed, such as `22:30`, to 23:59. */
  readonly time: string;
}

/** What is wrong with a question, by field. */
export interface QuestionErrors {
  readonly day?: 'format' | 'range';
  readonly time?: 'format';
}

export type ReadQuestion =
  | { readonly ok: true; readonly subject: StoredCase }
  | { readonly ok: false; readonly errors: QuestionErrors };

/** So many years past the last announced one a question may reach. */
const YEARS_AHEAD = 5;

/** The days for which the policy can be asked, both included. */
export function askableDays({ versions, calendar }: PolicyBook): DayBounds {
  const first = versions[0]?.inForceFrom ?? '';
  return { first, last: `${Math.max(...calendar.announcedYears) + YEARS_AHEAD}-12-31` };
}

/** The service types that can be asked about: those of all policies in force at `at`, each once. */
export function serviceTypesAt(book: PolicyBook, at: EpochMs): readonly PolicyServiceType[] {
  const all = book.allInForce(at).flatMap(({ serviceTypes }) => serviceTypes);
  return all.filter(({ id }, place) => all.findIndex((other) => other.id === id) === place);
}

/** Reads what was typed as a case opened then; or says, by field, what is wrong. */
export function readQuestion({ terms, day, time }: Question, book: PolicyBook): ReadQuestion {
  const errors: { -readonly [Name in keyof QuestionErrors]: QuestionErrors[Name] } = {};
  const { first, last } = askableDays(book);
  const date = typedDay(day);
  const minute = typedMinute(time);
  if (date === null) errors.day = 'format';
  else if (date < first || date > last) errors.day = 'range';
  if (!(minute < MINUTES_A_DAY)) errors.time = 'format';
  if (date === null || errors.day !== undefined || errors.time !== undefined) return { ok: false, errors };
  return { ok: true, subject: hypothetical(terms, instantOfWall(date, minute, BEIJING, 'opening')) };
}

/** Day and time as the clocks of Beijing show `at`. */
export function wallOf(at: EpochMs): Pick<Question, 'day' | 'time'> {
  return { day: dateInZone(at, BEIJING), time: timeOfDay(at, BEIJING, 'en') };
}

/** A case without a key: nothing of it is stored or shown but its clock. */
function hypothetical(terms: CaseTerms, openedAt: EpochMs): StoredCase {
  return {
    id: 'what-if',
    sourceId: 'what-if',
    key: '',
    subject: '',
    customer: '',
    owner: null,
    queue: '',
    status: '',
    isOpen: true,
    openedAt,
    updatedAt: openedAt,
    revision: 0,
    url: null,
    events: [{ id: 'opened', at: openedAt, kind: 'opened', ...terms }],
    mappingRemarks: [],
    firstSeenAt: openedAt,
  };
}
