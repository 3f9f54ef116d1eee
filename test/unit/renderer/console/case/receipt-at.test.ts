import { expect, test } from 'vitest';
import { receiptOf } from '../../../../../src/domain/clock/receipt.ts';
import { HOUR, MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import { receiptAt } from '../../../../../src/renderer/console/case/receipt-at.ts';
import { entry, NOON } from '../sample-cases.ts';

const OPENED = NOON - HOUR;
const ANSWERED = NOON + 20 * SECOND;
const answered = { id: 'r', at: ANSWERED, kind: 'responded', by: 'Li Wei' } as const;

test('a receipt is made out for the minute, and for the answer that came within it', () => {
  expect(receiptAt(entry({ openedAt: OPENED }, NOON + 30 * SECOND), NOON)).toBe(NOON);
  const told = entry({ openedAt: OPENED, events: [answered] }, NOON + 30 * SECOND);
  const at = receiptAt(told, NOON);
  expect(at).toBe(ANSWERED);
  const { respondedAt, lines } = receiptOf(told.clock, null, at);
  expect(respondedAt).toBe(ANSWERED);
  expect(lines.some(({ isAhead }) => isAhead)).toBe(false);
  expect(receiptAt(told, NOON + MINUTE)).toBe(NOON + MINUTE);
});

test('in the minute of its deadline it is made out for that, once it has passed: nothing is left', () => {
  const openedAt = NOON - 4 * HOUR + 18 * SECOND;
  const deadline = NOON + 18 * SECOND;
  const left = (readAt: number, minute: number) => {
    const one = entry({ openedAt }, readAt);
    expect(one.clock.deadline).toBe(deadline);
    return receiptOf(one.clock, null, receiptAt(one, minute)).leftMs;
  };
  expect(left(NOON + SECOND, NOON)).toBe(18 * SECOND);
  expect(left(deadline, NOON)).toBe(0);
  expect(left(deadline, NOON + MINUTE)).toBe(-42 * SECOND);
});

test('what a help desk tells of a time to come is ahead', () => {
  expect(receiptAt(entry({ openedAt: OPENED, events: [answered] }, NOON + SECOND), NOON)).toBe(NOON);
});
