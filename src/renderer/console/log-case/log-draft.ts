import type { LoggedCase } from '../../../contract/logged-case.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import type { Intake } from '../../../domain/cases/intake.ts';
import { caseClock } from '../../../domain/clock/case-clock.ts';
import { isPast } from '../../../domain/clock/in-time.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import { type Question, type QuestionErrors, readQuestion } from '../what-if/question.ts';

/** A case as it is typed in. Day and time are what the clocks of Beijing show. */
export interface LogDraft extends Question {
  readonly subject: string;
  readonly customer: string;
  readonly contact: string;
  readonly channel: Intake['channel'];
  readonly owner: string;
  readonly notes: string;
}

/** What is wrong with a draft, by field. */
export interface LogErrors {
  readonly subject?: 'missing';
  readonly day?: QuestionErrors['day'] | 'future';
  readonly time?: QuestionErrors['time'];
}

/** A draft as far as it can be read: `asked` as soon as the clock can be read, `logged` once it is whole. */
export interface ReadLog {
  readonly asked: StoredCase | null;
  readonly logged: LoggedCase | null;
  /** Whether its deadline has passed already. */
  readonly isBreachedAtOnce: boolean;
  readonly errors: LogErrors;
}

/** A case cannot come in later than now; the minute that is being typed in may. */
const AHEAD_MS = MINUTE;

/**
 * Reads what was typed: the case that the clock would run for, and the one to be logged, or what is wrong, by field.
 */
export function readLog(draft: LogDraft, book: PolicyBook, now: EpochMs): ReadLog {
  const read = readQuestion(draft, book);
  const subject = draft.subject.trim();
  const missing: LogErrors = subject === '' ? { subject: 'missing' } : {};
  if (!read.ok) {
    return { asked: null, logged: null, isBreachedAtOnce: false, errors: { ...missing, ...read.errors } };
  }
  const { openedAt } = read.subject;
  const clock = {
    asked: read.subject,
    isBreachedAtOnce: isPast(caseClock(read.subject, book).deadline, now),
  };
  if (openedAt > now + AHEAD_MS) {
    return { ...clock, logged: null, errors: { ...missing, day: 'future' } };
  }
  if (subject === '') return { ...clock, logged: null, errors: missing };
  const { customer, contact, channel, owner, notes, terms } = draft;
  const intake = { channel, contact: contact.trim(), notes: notes.trim() };
  const logged = { subject, customer: customer.trim(), owner: owner.trim(), ...terms, openedAt, intake };
  return { ...clock, logged, errors: {} };
}
