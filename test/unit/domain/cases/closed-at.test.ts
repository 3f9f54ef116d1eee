import { expect, test } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { closingOf, endedAt } from '../../../../src/domain/cases/closed-at.ts';

const closed = (at: number, isAtLatest?: true): CaseEvent => ({
  id: `closed ${at}`,
  at,
  kind: 'closed',
  ...(isAtLatest && { isAtLatest }),
});

test('a case was closed at its last closing, in whatever order they are told, not when it last changed', () => {
  const events: CaseEvent[] = [closed(9), { id: 'r', at: 7, kind: 'reopened' }, closed(5, true)];
  expect(closingOf({ events, updatedAt: 20 })).toEqual({ at: 9, isAtLatest: false });
});

test('one whose source does not say when was closed at the latest then', () => {
  expect(closingOf({ events: [closed(9, true)], updatedAt: 20 })).toEqual({ at: 9, isAtLatest: true });
});

test('one whose source tells no closing was closed when it last changed, at the latest', () => {
  expect(closingOf({ events: [], updatedAt: 20 })).toEqual({ at: 20, isAtLatest: true });
});

test('one that was opened again, and that its source has no more, was not closed at the closing before that', () => {
  const events: CaseEvent[] = [closed(5), { id: 'r', at: 7, kind: 'reopened' }];
  expect(closingOf({ events, updatedAt: 20 }).at).toBe(20);
});

test('a closing at the very instant of a reopening is the later', () => {
  const events: CaseEvent[] = [closed(7), { id: 'r', at: 7, kind: 'reopened' }];
  expect(closingOf({ events, updatedAt: 20 }).at).toBe(7);
});

test('a closed case ended when it last changed, and never before it was closed', () => {
  expect(endedAt({ events: [closed(9)], updatedAt: 20 })).toBe(20);
  expect(endedAt({ events: [closed(9, true)], updatedAt: 5 })).toBe(9);
});
