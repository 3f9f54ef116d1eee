import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseClock, usedAt } from '../../../../src/domain/clock/case-clock.ts';
import { type Receipt, receiptOf } from '../../../../src/domain/clock/receipt.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, clockOf } from '../support/case-of.ts';
import { reply, terms } from '../support/terms.ts';
import { histories } from './histories.ts';

const platform = terms('platform', 'B');

function lengths({ lines }: Receipt) {
  return lines.map(
    ({ span, isAhead, isOver }) =>
      `${isOver ? 'over' : span.kind}${isAhead ? ' ahead' : ''} ${(span.end - span.start) / MINUTE}`,
  );
}

const counted = ({ lines }: Receipt, which: 'past' | 'ahead') =>
  lines
    .filter(({ span, isAhead }) => span.kind === 'counted' && isAhead === (which === 'ahead'))
    .reduce((sum, { span }) => sum + span.end - span.start, 0);

describe('the receipt of a clock', () => {
  test('is cut at now, and goes on to the deadline', () => {
    const clock = clockOf('2026-11-23 14:00', platform);
    expect(lengths(receiptOf(clock, null, beijing('2026-11-23 15:00')))).toEqual([
      'counted 60',
      'counted ahead 180',
    ]);
  });

  test('is cut at the deadline, and goes on to now', () => {
    const receipt = receiptOf(clockOf('2026-11-23 14:00', platform), null, beijing('2026-11-23 19:00'));
    expect(lengths(receipt)).toEqual(['counted 240', 'over 60']);
    expect(receipt.leftMs).toBe(-HOUR);
  });

  test('shows the night in between', () => {
    const clock = clockOf('2026-11-23 22:00', platform);
    expect(lengths(receiptOf(clock, null, beijing('2026-11-23 23:00')))).toEqual([
      'counted 60',
      'counted ahead 60',
      'skipped ahead 540',
      'counted ahead 120',
    ]);
  });

  test('tells a night as one, also when it is looked at in the middle of it', () => {
    const clock = clockOf('2026-11-23 22:00', platform);
    expect(lengths(receiptOf(clock, null, beijing('2026-11-24 04:00')))).toEqual([
      'counted 120',
      'skipped 540',
      'counted ahead 120',
    ]);
  });

  test('ends with the answer, once it is there', () => {
    const clock = clockOf('2026-11-23 14:00', platform, ['2026-11-23 15:00', reply]);
    const receipt = receiptOf(clock, null, beijing('2026-11-23 23:00'));
    expect(lengths(receipt)).toEqual(['counted 60']);
    expect(receipt.respondedAt).toBe(beijing('2026-11-23 15:00'));
  });

  test('names policy and calendar', () => {
    const receipt = receiptOf(clockOf('2026-11-23 14:00', platform), null, beijing('2026-11-23 15:00'));
    expect(receipt.policy.version).toBe('1.1');
    expect(receipt.calendarVersion).toBe(publishedPolicies.calendar.version);
  });
});

describe('whatever the history, a receipt', () => {
  test('adds up to the working time used, and ahead of now to what is left', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 12 * 24 * 60 }), (history, minutes) => {
        const clock = caseClock(history, publishedPolicies);
        const now = clock.openedAt + minutes * MINUTE;
        const receipt = receiptOf(clock, null, now);
        expect(counted(receipt, 'past')).toBe(receipt.usedMs);
        expect(receipt.usedMs).toBe(usedAt(clock, receipt.respondedAt ?? now));
        expect(receipt.usedMs + receipt.leftMs).toBe(receipt.targetMs);
        const isAhead = receipt.respondedAt === null && receipt.deadline !== null && receipt.deadline > now;
        const isLast = clock.respondedAt === null;
        if (isAhead && isLast) expect(counted(receipt, 'ahead')).toBe(receipt.leftMs);
      }),
    );
  });

  test('has no hole and no overlap', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 12 * 24 * 60 }), (history, minutes) => {
        const clock = caseClock(history, publishedPolicies);
        const { lines } = receiptOf(clock, null, clock.openedAt + minutes * MINUTE);
        for (const [at, { span }] of lines.entries()) {
          expect(span.start).toBe(lines[at - 1]?.span.end ?? clock.openedAt);
          expect(span.end).toBeGreaterThan(span.start);
        }
      }),
    );
  });
});
