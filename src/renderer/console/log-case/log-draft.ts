import type { LoggedCase } from '../../../contract/logged-case.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { corrected, openedTooLate, openingOf } from '../../../domain/cases/corrected.ts';
import type { Intake } from '../../../domain/cases/intake.ts';
import { caseClock } from '../../../domain/clock/case-clock.ts';
import { readClock } from '../../../domain/clock/reading.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import { type Question, type QuestionErrors, readQuestion, wallOf } from '../what-if/question.ts';

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
  readonly day?: QuestionErrors['day'] | 'future' | 'done';
  readonly time?: QuestionErrors['time'];
}

/** A draft as far as it can be read: `asked` as soon as the clock can be read, `logged` once it is whole. */
export interface ReadLog {
  readonly asked: StoredCase | null;
  readonly logged: LoggedCase | null;
  /** Whether its deadline has passed already, unanswered or answered late. */
  readonly isBreachedAtOnce: boolean;
  readonly errors: LogErrors;
}

/**
 * Reads what was typed: the case that the clock would run for, and the one to be logged, or what is wrong, by field.
 *
 * @param known the case that it puts right; `null` of a new one
 */
export function readLog(
  draft: LogDraft,
  book: PolicyBook,
  now: EpochMs,
  known: StoredCase | null = null,
): ReadLog {
  const read = readQuestion(draft, book);
  const subject = draft.subject.trim();
  const missing: LogErrors = subject === '' ? { subject: 'missing' } : {};
  if (!read.ok) {
    return { asked: null, logged: null, isBreachedAtOnce: false, errors: { ...missing, ...read.errors } };
  }
  const { customer, contact, channel, owner, notes, terms } = draft;
  const openedAt = instantOf(read.subject.openedAt, known);
  const intake = { channel, contact: contact.trim(), notes: notes.trim() };
  const logged = { subject, customer: customer.trim(), owner: owner.trim(), ...terms, openedAt, intake };
  // Without a key it is a calculation, as a case that is not there yet.
  const asked = known === null ? read.subject : { ...corrected(known, logged), key: '' };
  const clock = { asked, isBreachedAtOnce: readClock(caseClock(asked, book), now).state === 'breached' };
  const wrongDay = openedTooLate(openedAt, known, now);
  if (wrongDay !== null) return { ...clock, logged: null, errors: { ...missing, day: wrongDay } };
  if (subject === '') return { ...clock, logged: null, errors: missing };
  return { ...clock, logged, errors: {} };
}

/** What a case was logged with, as it would be typed in. */
export function draftOf(known: StoredCase): LogDraft {
  const { severity, serviceType, plan, at } = openingOf(known);
  const { subject, customer, intake } = known;
  return {
    terms: { severity, serviceType, plan },
    ...wallOf(at),
    subject,
    customer,
    contact: intake?.contact ?? '',
    channel: intake?.channel ?? 'phone',
    notes: intake?.notes ?? '',
    owner: '',
  };
}

/** What is typed in whole minutes says nothing of the second that is known. */
function instantOf(typed: EpochMs, known: StoredCase | null): EpochMs {
  if (known === null) return typed;
  const { at } = openingOf(known);
  return typed <= at && at < typed + MINUTE ? at : typed;
}
