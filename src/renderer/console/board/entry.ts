import type { CaseEvent, StoredCase } from '../../../domain/cases/case.ts';
import { type CaseClock, caseClock, clockHeldAt, phaseAt } from '../../../domain/clock/case-clock.ts';
import { type Reading, readStanding, standsAt } from '../../../domain/clock/reading.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import type { RuleBooks } from '../../../domain/rules/rule-books.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { type Section, sectionOf } from './order.ts';

/** A case with its clock, and the clock as it was read at `readAt`. Never changed: a new reading is a new entry. */
export interface Entry {
  readonly subject: StoredCase;
  /** What the clock was computed by. */
  readonly book: PolicyBook;
  readonly clock: CaseClock;
  /** The clock by the rules in force, for a case that keeps those it was scored under; `null` for any other. */
  readonly clockNow: CaseClock | null;
  readonly reading: Reading;
  readonly readAt: EpochMs;
  /** Under what it is clocked at `readAt`. */
  readonly severity: string;
  readonly hoursId: string;
  /** Where it stands among the more and the less urgent. */
  readonly section: Section;
}

/** Reads `subject` anew, its clock included. */
export function entryOf(subject: StoredCase, book: PolicyBook, now: EpochMs): Entry {
  return readAgain({ subject, book, clock: caseClock(subject, book), clockNow: null }, now);
}

/** Reads `subject` anew under the book that is its own. */
export function entryUnder(books: RuleBooks, subject: StoredCase, now: EpochMs): Entry {
  const entry = entryOf(subject, books.of(subject.id), now);
  return entry.book === books.current ? entry : { ...entry, clockNow: caseClock(subject, books.current) };
}

/** The same case, its clock read at another instant. */
export function readAgain(
  entry: Pick<Entry, 'subject' | 'book' | 'clock' | 'clockNow'>,
  now: EpochMs,
): Entry {
  const { subject, book } = entry;
  const clock = clockHeldAt(entry.clock, now);
  const clockNow = entry.clockNow === null ? null : clockHeldAt(entry.clockNow, now);
  const at = standsAt(clock, now);
  const phase = phaseAt(clock.phases, at) ?? clock.phases[0];
  const reading = readStanding(clock, now);
  return {
    subject,
    book,
    clock,
    clockNow,
    reading,
    readAt: now,
    section: sectionOf({ subject, clock, reading, readAt: at }),
    severity: phase?.severity ?? '',
    hoursId: phase?.hoursId ?? '',
  };
}

/** What a kind of working hours is found by: the policy's hours, whatever the version. */
export function hoursKey({ id }: Pick<Policy, 'id'>, hoursId: string): string {
  return `${id} ${hoursId}`;
}

/** Whether both tellings of a case give the same clock. */
export function hasSameHistory(a: StoredCase, b: StoredCase): boolean {
  if (a === b) return true;
  return (
    a.openedAt === b.openedAt &&
    a.events.length === b.events.length &&
    a.events.every((event, at) => isSameEvent(event, b.events[at]))
  );
}

function isSameEvent(a: CaseEvent, b: CaseEvent | undefined): boolean {
  if (b === undefined || a.id !== b.id) return false;
  const other = new Map<string, unknown>(Object.entries(b));
  const entries = Object.entries(a);
  return entries.length === other.size && entries.every(([key, value]) => other.get(key) === value);
}
