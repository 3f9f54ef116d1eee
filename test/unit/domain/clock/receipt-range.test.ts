import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { deadlineRange } from '../../../../src/domain/clock/receipt-range.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { DAY, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, inBeijing } from '../support/case-of.ts';
import { terms } from '../support/terms.ts';

function rangeOf(openedAt: number, asked = terms('development', 'B')) {
  const subject = { openedAt, events: [{ id: 'e0', kind: 'opened' as const, at: openedAt, ...asked }] };
  return { range: deadlineRange(subject, publishedPolicies), clock: caseClock(subject, publishedPolicies) };
}

describe('the range of a provisional deadline', () => {
  test.each([
    ['2026-11-23 14:00', terms('development', 'B')],
    ['2027-01-04 14:00', terms('platform', 'B')],
    ['2027-01-04 14:00', terms('development', 'A')],
  ])('is none where no unannounced holiday matters: %s', (opened, asked) => {
    expect(rangeOf(beijing(opened), asked).range).toBeNull();
  });

  test.each([
    // A Monday: due on Tuesday as computed, or after a holiday of ten days from Tuesday on.
    ['2026-12-28 22:30', '2026-12-29 11:30', '2026-12-29 11:30', '2027-01-08 11:30'],
    // A Thursday night: due on Friday as computed, or after a holiday of ten days from Thursday on.
    ['2026-12-31 22:30', '2027-01-01 11:30', '2027-01-01 11:30', '2027-01-11 13:00'],
    // A Friday night: were Saturday a make-up workday, it would be due then.
    ['2027-03-05 22:30', '2027-03-08 11:30', '2027-03-06 11:30', '2027-03-18 11:30'],
  ])('of a case opened %s', (opened, deadline, earliest, latest) => {
    const { range, clock } = rangeOf(beijing(opened));
    expect(inBeijing(clock.deadline)).toBe(deadline);
    expect(inBeijing(range?.earliest ?? null)).toBe(earliest);
    expect(inBeijing(range?.latest ?? null)).toBe(latest);
    expect(range?.longestHolidayDays).toBe(10);
  });

  test('has no end where the clock would be paused first', () => {
    const openedAt = beijing('2027-03-05 22:30');
    const subject = {
      openedAt,
      events: [
        { id: 'e0', kind: 'opened' as const, at: openedAt, ...terms('development', 'B') },
        { id: 'e1', kind: 'paused' as const, at: beijing('2027-03-09 10:00'), reason: 'on-hold' as const },
      ],
    };
    expect(deadlineRange(subject, publishedPolicies)?.latest).toBeNull();
  });

  test('holds the deadline as it is computed', () => {
    const minutes = fc.integer({ min: 0, max: (40 * DAY) / MINUTE });
    const service = fc.constantFrom('development' as const, 'billing' as const);
    fc.assert(
      fc.property(minutes, service, fc.constantFrom('B', 'C'), (later, asked, severity) => {
        const { range, clock } = rangeOf(
          beijing('2026-12-20 00:00') + later * MINUTE,
          terms(asked, severity),
        );
        expect(range === null).toBe(!clock.isProvisional);
        if (range === null || clock.deadline === null) return;
        expect(range.earliest).toBeLessThanOrEqual(clock.deadline);
        expect(range.latest).toBeGreaterThan(clock.deadline);
      }),
      { numRuns: 20 },
    );
  });
});
