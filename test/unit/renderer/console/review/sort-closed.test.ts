import { expect, test } from 'vitest';
import type { CaseEvent } from '../../../../../src/domain/cases/case.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { HOUR } from '../../../../../src/domain/units.ts';
import {
  type ClosedCase,
  closedCaseOf,
  compareClosed,
} from '../../../../../src/renderer/console/review/closed-case.ts';
import type { ReviewColumn } from '../../../../../src/renderer/console/review/review-columns.ts';
import { closedSortAfter, compareClosedBy } from '../../../../../src/renderer/console/review/sort-closed.ts';
import { NOON, storedCase } from '../sample-cases.ts';

function closed(
  key: string,
  about: {
    answered: number | null;
    closed: number;
    severity: string;
    owner: string | null;
    sourceId: string;
  },
): ClosedCase {
  const answer = { id: 'r', kind: 'responded', by: 'Li Wei' } as const;
  const events: CaseEvent[] = [
    ...(about.answered === null ? [] : [{ ...answer, at: NOON + about.answered * HOUR }]),
    { id: 'c', at: NOON + about.closed * HOUR, kind: 'closed' },
  ];
  const { severity, owner, sourceId } = about;
  const more = { isOpen: false, owner, sourceId, id: `${sourceId}/${key}` };
  return closedCaseOf(storedCase({ key, severity, events, more }), SHIPPED_BOOKS.current);
}

/** Around-the-clock or not, what is answered later leaves less of the same target. */
const CASES = [
  closed('T-10', { answered: 1, closed: 9, severity: 'B', owner: 'Zhou', sourceId: 'b' }),
  closed('T-9', { answered: 6, closed: 8, severity: 'B', owner: null, sourceId: 'a' }),
  closed('T-2', { answered: null, closed: 7, severity: 'B', owner: 'Ann', sourceId: 'a' }),
  closed('T-1', { answered: null, closed: 1, severity: 'C', owner: 'Ann', sourceId: 'a' }),
];
const NAMES = new Map([
  ['a', 'Night desk'],
  ['b', 'Day desk'],
]);

const by = (column: ReviewColumn, direction: 'ascending' | 'descending') =>
  CASES.toSorted(compareClosed)
    .toSorted(compareClosedBy({ by: column, direction }, 'en', NAMES))
    .map(({ key }) => key);

test.each([
  ['severity', ['T-10', 'T-9', 'T-2', 'T-1'], ['T-1', 'T-10', 'T-9', 'T-2']],
  ['result', ['T-2', 'T-9', 'T-1', 'T-10'], ['T-10', 'T-1', 'T-9', 'T-2']],
  ['closed', ['T-1', 'T-2', 'T-9', 'T-10'], ['T-10', 'T-9', 'T-2', 'T-1']],
  ['answered', ['T-10', 'T-9', 'T-2', 'T-1'], ['T-9', 'T-10', 'T-2', 'T-1']],
  ['case', ['T-1', 'T-2', 'T-9', 'T-10'], ['T-10', 'T-9', 'T-2', 'T-1']],
  ['owner', ['T-2', 'T-1', 'T-10', 'T-9'], ['T-10', 'T-2', 'T-1', 'T-9']],
  ['source', ['T-10', 'T-9', 'T-2', 'T-1'], ['T-9', 'T-2', 'T-1', 'T-10']],
] as const)('closed cases by %s: equal ones the latest closed first, empty ones last', (column, up, down) => {
  expect(by(column, 'ascending')).toEqual(up);
  expect(by(column, 'descending')).toEqual(down);
});

test('by the time that is left of the target, what is longest over it comes first', () => {
  const left = CASES.toSorted(compareClosedBy({ by: 'left', direction: 'ascending' }, 'en', NAMES));
  const times = left.map(({ leftMs }) => leftMs);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeLessThan(0);
});

test('pressing a column sorts one way, then the other, then puts the latest closed first again', () => {
  const owner = (direction: 'ascending' | 'descending') => ({ by: 'owner', direction }) as const;
  expect(closedSortAfter(null, 'owner')).toEqual(owner('ascending'));
  expect(closedSortAfter(owner('ascending'), 'owner')).toEqual(owner('descending'));
  expect(closedSortAfter(owner('descending'), 'owner')).toBeNull();
  expect(closedSortAfter(owner('ascending'), 'answered'), 'the latest answers are looked for').toEqual({
    by: 'answered',
    direction: 'descending',
  });
});

test('the closings are the latest first already: pressed, the oldest come first, and then the latest again', () => {
  const oldest = closedSortAfter(null, 'closed');
  expect(oldest).toEqual({ by: 'closed', direction: 'ascending' });
  expect(closedSortAfter(oldest, 'closed')).toBeNull();
});
