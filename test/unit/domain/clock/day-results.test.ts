import { describe, expect, it } from 'vitest';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { resultsOf } from '../../../../src/domain/clock/day-results.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';

const [FROM, TO] = [beijing('2026-11-24T00:00:00'), beijing('2026-11-25T00:00:00')];

/** A case of severity B: four hours between 09:00 and 24:00. */
const clock = (openedAt: string, answeredAt?: string) =>
  caseClock(
    caseOpened(
      beijing(openedAt),
      {},
      answeredAt === undefined
        ? {}
        : { events: [{ id: 'r', at: beijing(answeredAt), kind: 'responded', by: 'Li Wei' }] },
    ),
    publishedPolicies,
  );
const results = (...clocks: ReturnType<typeof clock>[]) => resultsOf(clocks, FROM, TO);

describe('the results of a day', () => {
  it('of a day without any have no median', () => {
    expect(results()).toEqual({ met: 0, breached: 0, unanswered: 0, medianMs: null });
  });

  it.each([
    ['answered in time today is met', clock('2026-11-24T10:00:00', '2026-11-24T11:00:00'), { met: 1 }],
    [
      'answered at the deadline itself is met',
      clock('2026-11-24T10:00:00', '2026-11-24T14:00:00'),
      { met: 1 },
    ],
    [
      'answered late today is breached, answered',
      clock('2026-11-24T10:00:00', '2026-11-24T15:00:00'),
      { breached: 1 },
    ],
    [
      'not answered by today’s deadline is breached, unanswered',
      clock('2026-11-24T10:00:00'),
      { breached: 1, unanswered: 1 },
    ],
    [
      'answered late, but breached yesterday, counted yesterday',
      clock('2026-11-23T10:00:00', '2026-11-24T10:00:00'),
      {},
    ],
    ['answered yesterday counted yesterday', clock('2026-11-23T10:00:00', '2026-11-23T11:00:00'), {}],
    ['due tomorrow is not decided', clock('2026-11-24T22:00:00'), {}],
  ])('%s', (_, one, counted) => {
    const { medianMs: _median, ...found } = results(one);
    expect(found).toEqual({ met: 0, breached: 0, unanswered: 0, ...counted });
  });

  it('have the median of working time: the night does not count', () => {
    const { medianMs } = results(
      clock('2026-11-23T23:30:00', '2026-11-24T09:30:00'),
      clock('2026-11-24T10:00:00', '2026-11-24T10:20:00'),
      clock('2026-11-24T10:00:00', '2026-11-24T13:00:00'),
    );
    expect(medianMs).toBe(HOUR);
  });

  it('have the middle of the two medians of an even number', () => {
    const { medianMs } = results(
      clock('2026-11-24T10:00:00', '2026-11-24T10:20:00'),
      clock('2026-11-24T10:00:00', '2026-11-24T10:40:00'),
    );
    expect(medianMs).toBe(30 * MINUTE);
  });
});
