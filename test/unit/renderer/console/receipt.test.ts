import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { placeOf, receiptOf, usedOf } from '../../../../src/renderer/console/case/receipt.ts';
import { beijing, type CaseOptions, entry, NOON } from './sample-cases.ts';

function lengths(options: CaseOptions, now: number) {
  return receiptOf(entry(options, now), now).map(
    ({ span, isAhead, isOver }) =>
      `${isOver ? 'over' : span.kind}${isAhead ? ' ahead' : ''} ${(span.end - span.start) / MINUTE}`,
  );
}

describe('the receipt of a clock', () => {
  test('is cut at now, and goes on to the deadline', () => {
    expect(lengths({}, NOON + HOUR)).toEqual(['counted 60', 'counted ahead 180']);
  });

  test('is cut at the deadline, and goes on to now', () => {
    expect(lengths({}, NOON + 5 * HOUR)).toEqual(['counted 240', 'over 60']);
  });

  test('shows the night in between', () => {
    const openedAt = beijing('2026-11-23T22:00:00');
    expect(lengths({ openedAt }, openedAt + HOUR)).toEqual([
      'counted 60',
      'counted ahead 60',
      'skipped ahead 540',
      'counted ahead 120',
    ]);
  });

  test('ends with the answer', () => {
    const events = [{ id: 'r', at: NOON + HOUR, kind: 'responded', by: 'Li Wei' } as const];
    expect(lengths({ events }, NOON + 9 * HOUR)).toEqual(['counted 60']);
  });

  test('adds up to the working time used', () => {
    const openedAt = beijing('2026-11-20T17:00:00');
    const now = beijing('2026-11-23T11:00:00');
    const read = entry({ openedAt, serviceType: 'billing' }, now);
    expect(usedOf(receiptOf(read, now))).toBe(read.clock.targetMs - read.reading.remainingMs);
  });
});

test('a place on the bar is a share of its length', () => {
  expect(placeOf(15, 10, 20)).toBe(0.5);
  expect(placeOf(5, 10, 20)).toBe(0);
  expect(placeOf(25, 10, 20)).toBe(1);
  expect(placeOf(10, 10, 10)).toBe(0);
});
