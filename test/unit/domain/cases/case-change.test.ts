import { expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/cases/case.ts';
import { applyChange, changedCaseId } from '../../../../src/domain/cases/case-change.ts';

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

test('a case that is gone is kept, closed; nothing is stored for one never seen or closed before', () => {
  const gone = { kind: 'gone', caseId: 'desk/1', at: 20 } as const;
  expect(applyChange(stored, gone, 99)).toEqual({ ...stored, isOpen: false, updatedAt: 20, isGone: true });
  expect(applyChange({ ...stored, isOpen: false }, gone, 99)).toBeNull();
  expect(applyChange(undefined, gone, 99)).toBeNull();
});

test('a change says which case it is about', () => {
  expect(changedCaseId({ kind: 'told', case: subject })).toBe('desk/1');
  expect(changedCaseId({ kind: 'gone', caseId: 'desk/2', at: 0 })).toBe('desk/2');
});
