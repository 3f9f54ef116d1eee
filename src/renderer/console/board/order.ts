import { continuousWorkOn } from '../../../domain/clock/continuous-work.ts';
import { isClosing } from './counted.ts';
import type { Entry } from './entry.ts';

/** The parts of the board, from the most to the least urgent. */
export const SECTIONS = ['breached', 'due', 'continuous', 'paused', 'answered', 'closing'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Where a case stands on the board. An answered case is answered, in time or late: nothing is left to be done
 * for its first response, but one of severity A is worked on until it is closed. A breached one that is paused
 * stays among the breached. What is being closed unanswered, in time, comes last: nothing is left to be done.
 */
export function sectionOf({
  subject,
  reading,
  clock,
  readAt,
}: Pick<Entry, 'subject' | 'reading' | 'clock' | 'readAt'>): Section {
  if (continuousWorkOn(subject, clock, readAt) !== null) return 'continuous';
  if (reading.isAnswered) return 'answered';
  if (reading.state === 'breached') return 'breached';
  if (isClosing(reading)) return 'closing';
  return reading.state === 'paused' ? 'paused' : 'due';
}

/**
 * The order within a section, by facts that do not change from second to second: breached and due by deadline (so the
 * longest breached is first), continuous work by what was touched longest ago, paused by working time left, answered by
 * the latest answer, closing by what was closed last. Then by severity, then by key, so that it is total.
 */
export function compareWithin(section: Section, a: Entry, b: Entry): number {
  return (
    rank(section, a) - rank(section, b) ||
    compareText(a.severity, b.severity) ||
    compareText(a.subject.key, b.subject.key) ||
    compareText(a.subject.id, b.subject.id)
  );
}

/** The order of the whole board: by section, and within it. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.section !== b.section) return SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section);
  return compareWithin(a.section, a, b);
}

function rank(section: Section, { subject, clock, reading }: Entry): number {
  if (section === 'continuous') return subject.updatedAt;
  if (section === 'closing') return -subject.updatedAt;
  if (section === 'paused') return reading.remainingMs;
  if (section === 'answered') return -(clock.respondedAt ?? 0);
  return clock.deadline ?? Number.MAX_SAFE_INTEGER;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
