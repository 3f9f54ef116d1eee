import { describe, expect, test } from 'vitest';
import type { Case, StoredCase } from '../../../../src/domain/cases/case.ts';
import { applyChange, changedCaseId } from '../../../../src/domain/cases/case-change.ts';
import { caseClock, clockHeldAt } from '../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { SHIPPED_BOOKS } from '../../../../src/domain/rules/rule-books.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';

const subject: Case = {
  id: 'desk/1',
  sourceId: 'desk',
  key: 'D-1',
  subject: 'x',
  customer: 'y',
  owner: null,
  queue: 'q',
  status: 'new',
  isOpen: true,
  openedAt: 1,
  updatedAt: 2,
  revision: 5,
  url: null,
  events: [],
  mappingRemarks: [],
};
const stored = { ...subject, firstSeenAt: 10 };

test('a first telling is stored with the instant it was seen; a later one keeps it', () => {
  expect(applyChange(undefined, { kind: 'told', case: subject }, 10)).toEqual(stored);
  const newer = { ...subject, revision: 6 };
  expect(applyChange(stored, { kind: 'told', case: newer }, 99)).toEqual({ ...newer, firstSeenAt: 10 });
});

test('the same telling twice changes nothing; an older one stores nothing', () => {
  expect(applyChange(stored, { kind: 'told', case: subject }, 99)).toEqual(stored);
  expect(applyChange(stored, { kind: 'told', case: { ...subject, revision: 4 } }, 99)).toBeNull();
});

describe('what was known of an event stays known when its source tells the case again', () => {
  const told = (events: Case['events'], stays?: string[]) =>
    ({ kind: 'told', case: { ...subject, events }, ...(stays === undefined ? {} : { stays }) }) as const;
  const storedWith = (events: Case['events']): StoredCase => ({ ...stored, events });
  const answer = { id: 'rt:7', at: 7, kind: 'responded', by: 'Agent' } as const;
  const pause = { id: 'rt:8', at: 8, kind: 'paused', reason: 'waiting-or-on-hold' } as const;

  test('an answer stays one whose writer is no longer staff, for good (policy rule 5)', () => {
    expect(applyChange(storedWith([answer]), told([], ['rt:7']), 99)?.events).toEqual([answer]);
    expect(applyChange(storedWith([answer]), told([]), 99)?.events).toEqual([]);
    expect(applyChange(storedWith([]), told([], ['rt:7']), 99)?.events).toEqual([]);
  });

  test('a pause keeps the reason that an agent gave, which the source does not know (policy rule 4)', () => {
    const onHold = { ...pause, reason: 'on-hold' } as const;
    expect(applyChange(storedWith([onHold]), told([pause]), 99)?.events).toEqual([onHold]);
    expect(applyChange(storedWith([pause]), told([onHold]), 99)?.events).toEqual([onHold]);
    expect(applyChange(storedWith([pause]), told([pause]), 99)?.events).toEqual([pause]);
  });
});

describe('of a case whose closing the source has no time for', () => {
  const closed = (at: number, revision: number): Case => ({
    ...subject,
    isOpen: false,
    revision,
    events: [{ id: 'closed', at, kind: 'closed', isAtLatest: true }],
  });
  const told = (one: Case) => ({ kind: 'told', case: one }) as const;

  test('the first instant at which it was seen closed stays, whatever export tells it again', () => {
    const first = applyChange(undefined, told(closed(100, 6)), 100);
    const again = applyChange(first ?? undefined, told(closed(200, 7)), 200);
    expect(again).toEqual({ ...closed(100, 7), firstSeenAt: 100 });
  });

  test('it is updated when the source last says, though it was closed before that', () => {
    const first = applyChange(undefined, told({ ...closed(100, 6), updatedAt: 100 }), 100);
    const again = applyChange(first ?? undefined, told({ ...closed(200, 7), updatedAt: 200 }), 200);
    expect(again).toMatchObject({ updatedAt: 200, events: [{ at: 100 }] });
  });

  test('a known time takes its place, and a case that was opened again is closed anew', () => {
    const first = { ...closed(100, 6), firstSeenAt: 1 };
    const exact = { ...closed(90, 7), events: [{ id: 'closed', at: 90, kind: 'closed' } as const] };
    expect(applyChange(first, told(exact), 200)).toMatchObject({ events: [{ at: 90 }] });
    const opened = applyChange(first, told({ ...subject, revision: 7 }), 200) ?? undefined;
    expect(applyChange(opened, told(closed(300, 8)), 300)).toMatchObject({ events: [{ at: 300 }] });
  });
});

test('a case that is gone is kept, closed; nothing is stored for one never seen or closed before', () => {
  const gone = { kind: 'gone', caseId: 'desk/1', at: 20 } as const;
  expect(applyChange(stored, gone, 99)).toEqual({
    ...stored,
    isOpen: false,
    updatedAt: 20,
    isGone: true,
    events: [...stored.events, { id: 'gone-20', at: 20, kind: 'closed', isAtLatest: true }],
  });
  expect(applyChange({ ...stored, isOpen: false }, gone, 99)).toBeNull();
  expect(applyChange(undefined, gone, 99)).toBeNull();
});

test('the clock of a case that is gone stands from then on, and goes on when its source has it again', () => {
  const opened = caseOpened(beijing('2026-11-23 10:00'));
  const [seen, later] = [beijing('2026-11-23 11:00'), beijing('2026-11-23 16:00')];
  const kept = { ...opened, firstSeenAt: 1 };
  const gone = applyChange(kept, { kind: 'gone', caseId: opened.id, at: seen }, seen);
  const readingOf = (one: StoredCase | null) =>
    one && readClock(clockHeldAt(caseClock(one, SHIPPED_BOOKS.current), later), later);
  expect(readingOf(gone)).toMatchObject({ state: 'paused', pausedFor: 'closed', remainingMs: 3 * HOUR });
  const again = applyChange(gone ?? undefined, { kind: 'told', case: { ...opened, revision: 9 } }, later);
  expect(readingOf(again)).toMatchObject({ state: 'breached', pausedFor: null });
});

test('a change says which case it is about', () => {
  expect(changedCaseId({ kind: 'told', case: subject })).toBe('desk/1');
  expect(changedCaseId({ kind: 'gone', caseId: 'desk/2', at: 0 })).toBe('desk/2');
});
