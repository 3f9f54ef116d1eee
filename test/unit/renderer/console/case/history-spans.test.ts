import { expect, test } from 'vitest';
import { inOrder } from '../../../../../src/domain/cases/event-order.ts';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { historySpans } from '../../../../../src/renderer/console/case/history-spans.ts';
import { beijing, type CaseOptions, entry, NOON } from '../sample-cases.ts';

const spans = (options: CaseOptions, now: number = NOON) => {
  const { subject, clock } = entry(options, now);
  return historySpans(inOrder(subject.events), clock, now);
};

test('from one event to the next: what counted, and what was paused; the last until now', () => {
  const events = [
    { id: 'p', at: NOON - 2 * HOUR, kind: 'paused', reason: 'on-hold' },
    { id: 'r', at: NOON - HOUR, kind: 'resumed' },
  ] as const;
  expect(spans({ openedAt: NOON - 3 * HOUR, events })).toEqual([
    { lengthMs: HOUR, usedMs: HOUR, pausedFor: null },
    { lengthMs: HOUR, usedMs: 0, pausedFor: 'on-hold' },
    { lengthMs: HOUR, usedMs: HOUR, pausedFor: null },
  ]);
});

test('a closed window counts only what was open', () => {
  const openedAt = beijing('2026-11-23T23:00:00');
  expect(spans({ openedAt }, beijing('2026-11-24T10:00:00'))).toEqual([
    { lengthMs: 11 * HOUR, usedMs: 2 * HOUR, pausedFor: null },
  ]);
});

test('nothing is told of moments, nor of what comes after the response', () => {
  const events = [{ id: 'a', at: NOON - 2 * HOUR, kind: 'responded', by: 'Li Wei' }] as const;
  expect(spans({ openedAt: NOON - 2 * HOUR - MINUTE / 2, events })).toEqual([null, null]);
});
