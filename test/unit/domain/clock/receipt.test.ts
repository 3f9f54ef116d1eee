import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseClock, usedAt } from '../../../../src/domain/clock/case-clock.ts';
import { type Receipt, receiptOf } from '../../../../src/domain/clock/receipt.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { beijing, bookIn, clockOf } from '../support/case-of.ts';
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

  test('ends with the closing of a case that was closed unanswered', () => {
    const close = { kind: 'closed' } as const;
    const clock = clockOf('2026-11-23 14:00', platform, ['2026-11-23 18:30', close]);
    const receipt = receiptOf(clock, null, beijing('2026-11-25 18:00'));
    expect(lengths(receipt)).toEqual(['counted 240', 'over 30']);
    expect(receipt.closedAt).toBe(beijing('2026-11-23 18:30'));
    expect(receiptOf(clock, null, beijing('2026-11-23 18:00')).closedAt).toBeNull();
    const reopened = clockOf(
      '2026-11-23 14:00',
      platform,
      ['2026-11-23 15:00', close],
      ['2026-11-23 16:00', { kind: 'reopened' }],
    );
    const open = receiptOf(reopened, null, beijing('2026-11-23 17:00'));
    expect(open.closedAt).toBeNull();
    expect(lengths(open)).toEqual(['counted 60', 'skipped 60', 'counted 60', 'counted ahead 120']);
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

  test('adds up as it is shown, to the second, whatever the milliseconds of what agents did', () => {
    fc.assert(
      fc.property(
        histories,
        fc.array(fc.integer({ min: 0, max: 59_999 }), { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 0, max: 40 * 24 * 60 * 60_000 }),
        fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
        ({ openedAt, events }, ms, later, zone) => {
          const { book } = bookIn(zone, 'business-days', { opens: '09:00', closes: '18:00' });
          const late = events.map((event, at) => ({ ...event, at: event.at + (ms[at] ?? 0) }));
          const clock = caseClock({ openedAt, events: late }, book);
          const { lines, usedMs, leftMs, targetMs, deadline } = receiptOf(
            clock,
            null,
            clock.openedAt + later,
          );
          const sum = (some: typeof lines) =>
            some.reduce((ms, { span, lengthMs }) => ms + (span.kind === 'counted' ? lengthMs : 0), 0);
          expect(sum(lines.filter(({ isAhead }) => !isAhead))).toBe(usedMs);
          expect(usedMs + leftMs).toBe(targetMs);
          for (const { lengthMs, span } of lines) {
            expect(lengthMs % SECOND).toBe(0);
            expect(Math.abs(lengthMs - (span.end - span.start))).toBeLessThan(SECOND);
          }
          const toDeadline = lines.filter(({ span }) => deadline !== null && span.end <= deadline);
          const exact = toDeadline.reduce(
            (ms, { span }) => ms + (span.kind === 'counted' ? span.end - span.start : 0),
            0,
          );
          if (exact === targetMs) expect(sum(toDeadline)).toBe(targetMs);
        },
      ),
    );
  });
});
