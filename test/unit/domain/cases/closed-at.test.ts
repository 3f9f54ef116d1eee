import { expect, test } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { closedAt } from '../../../../src/domain/cases/closed-at.ts';

const closed = (at: number): CaseEvent => ({ id: `closed ${at}`, at, kind: 'closed' });

test('a case was closed at its last closing, in whatever order they are told, not when it last changed', () => {
  expect(
    closedAt({ events: [closed(9), { id: 'r', at: 7, kind: 'reopened' }, closed(5)], updatedAt: 20 }),
  ).toBe(9);
});

test('one whose source tells no closing was closed when it last changed', () => {
  expect(closedAt({ events: [], updatedAt: 20 })).toBe(20);
});

test('one that was opened again, and that its source has no more, was not closed at the closing before that', () => {
  expect(closedAt({ events: [closed(5), { id: 'r', at: 7, kind: 'reopened' }], updatedAt: 20 })).toBe(20);
});
