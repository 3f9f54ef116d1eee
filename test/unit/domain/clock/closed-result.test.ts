import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import {
  answeredInTime,
  CLOSED_RESULTS,
  closedOutcome,
  countResults,
  shareUnanswered,
} from '../../../../src/domain/clock/closed-result.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';

const OPENED = '2026-11-24T10:00:00';

/** The outcome of a case of severity B, four hours between 09:00 and 24:00, that was closed then. */
function outcome(closed: string, ...events: readonly CaseEvent[]) {
  const closing: CaseEvent = { id: 'c', at: beijing(closed), kind: 'closed' };
  const subject = caseOpened(beijing(OPENED), {}, { events: [...events, closing] });
  return closedOutcome(caseClock(subject, publishedPolicies), beijing(closed));
}
const answered = (at: string): CaseEvent => ({ id: 'r', at: beijing(at), kind: 'responded', by: 'Li Wei' });
const paused = (at: string): CaseEvent => ({
  id: 'p',
  at: beijing(at),
  kind: 'paused',
  reason: 'waiting-for-customer',
});

describe('a closed case', () => {
  it.each([
    [
      'that was answered in time is met, with what was left at the answer',
      outcome('2026-11-25T11:00:00', answered('2026-11-24T11:00:00')),
      { result: 'met', leftMs: 3 * HOUR },
    ],
    [
      'that was answered at the deadline itself is met, with nothing left',
      outcome('2026-11-25T11:00:00', answered('2026-11-24T14:00:00')),
      { result: 'met', leftMs: 0 },
    ],
    [
      'that was answered after it is late, by the working time over',
      outcome('2026-11-25T11:00:00', answered('2026-11-24T15:00:00')),
      { result: 'late', leftMs: -HOUR },
    ],
    [
      'that was never answered and closed after its deadline is breached, by the working time until then',
      outcome('2026-11-24T16:00:00'),
      { result: 'breached', leftMs: -2 * HOUR },
    ],
    [
      'that was closed unanswered at the deadline itself was not breached',
      outcome('2026-11-24T14:00:00'),
      { result: 'closed-unanswered', leftMs: 0 },
    ],
    [
      'that was closed unanswered before its deadline was closed in time, with what was left',
      outcome('2026-11-24T11:30:00'),
      { result: 'closed-unanswered', leftMs: 2.5 * HOUR },
    ],
    [
      'that was closed while it was paused before its deadline was closed in time',
      outcome('2026-11-26T11:30:00', paused('2026-11-24T11:00:00')),
      { result: 'closed-unanswered', leftMs: 3 * HOUR },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('that its source has no more, without a closing, is read as it was then', () => {
    const clock = caseClock(caseOpened(beijing(OPENED)), publishedPolicies);
    expect(closedOutcome(clock, beijing('2026-11-24T12:00:00')).result).toBe('closed-unanswered');
    expect(closedOutcome(clock, beijing('2026-11-24T14:00:01')).result).toBe('breached');
  });
});

const results = fc.array(fc.constantFrom(...CLOSED_RESULTS).map((result) => ({ result })));

describe('the rate of cases answered in time', () => {
  it('counts each case once', () => {
    fc.assert(
      fc.property(results, (all) => {
        const counts = countResults(all);
        expect(CLOSED_RESULTS.reduce((sum, result) => sum + counts[result], 0)).toBe(all.length);
      }),
    );
  });

  it('is 100 percent only when all that were due were answered in time, and there when any was due', () => {
    fc.assert(
      fc.property(results, (all) => {
        const counts = countResults(all);
        const { met, due, percent } = answeredInTime(counts);
        expect(due + counts['closed-unanswered']).toBe(all.length);
        expect(percent === null).toBe(due === 0);
        expect(percent === 100).toBe(due > 0 && met === due);
      }),
    );
  });

  it('is cut, not rounded: 999 of 1,000 are not all', () => {
    expect(answeredInTime({ met: 999, late: 1, breached: 0, 'closed-unanswered': 0 }).percent).toBe(99);
  });

  it('is told with the share of those that were closed unanswered, which does not change it', () => {
    const answered = { met: 70, late: 2, breached: 0, 'closed-unanswered': 0 };
    const many = { ...answered, 'closed-unanswered': 24 };
    expect(answeredInTime(many)).toEqual(answeredInTime(answered));
    expect(shareUnanswered(many)).toEqual({ unanswered: 24, all: 96, percent: 25 });
    expect(shareUnanswered(answered).percent).toBe(0);
  });

  it('stands beside a share that is never rounded to none: one in a thousand is told', () => {
    expect(shareUnanswered({ met: 999, late: 0, breached: 0, 'closed-unanswered': 1 }).percent).toBe(1);
  });
});
