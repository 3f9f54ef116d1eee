import { chinaCalendar } from '../../../src/domain/calendar/china.ts';
import { caseClock } from '../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../src/domain/clock/reading.ts';
import { policyBook } from '../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../src/domain/policy/published.ts';
import type { History } from '../histories.ts';
import { askedAt, opened } from '../questions.ts';
import { at, type Subject } from '../subject.ts';

const TERMS = { severity: 'C', serviceType: 'technical-development', plan: 'standard' } as const;

/** The program's own way: a case's history to its clock, the clock to its reading. */
export const subject = (): Subject => {
  const cases = Array.from(opened, (openedAt): History => {
    return { openedAt, events: [{ id: 'opened', at: openedAt, kind: 'opened', ...TERMS }] };
  });
  const clocks = cases.map((subject) => caseClock(subject, publishedPolicies));
  return {
    deadline: (place) => caseClock(cases[place] as History, publishedPolicies).deadline ?? Number.NaN,
    remaining: (place) => readClock(clocks[place] as (typeof clocks)[0], at(askedAt, place)).remainingMs,
    rereading: () => {
      const changed = { ...chinaCalendar, version: 'changed' };
      const book = policyBook(publishedPolicies.versions, changed);
      return (history) => caseClock(history, book).deadline ?? Number.NaN;
    },
  };
};
