import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseEvent } from '../../../../../src/domain/cases/case.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { DAY, HOUR } from '../../../../../src/domain/units.ts';
import {
  type ClosedCase,
  closedCaseOf,
  compareClosed,
} from '../../../../../src/renderer/console/review/closed-case.ts';
import { closedBut, withResults } from '../../../../../src/renderer/console/review/filter-closed.ts';
import { closedWithin, isReversed } from '../../../../../src/renderer/console/review/period.ts';
import { pressOnReview } from '../../../../../src/renderer/console/review/review-keys.ts';
import {
  ALL_CLOSED,
  filterClosedBy,
  leaveTotal,
  type ReviewFilter,
  reviewStore,
  searchClosed,
  showTotal,
} from '../../../../../src/renderer/console/review/review-store.ts';
import { closedRowName, leftNote } from '../../../../../src/renderer/console/review/review-words.ts';
import { setShownClosed } from '../../../../../src/renderer/console/review/shown-closed.ts';
import { type TotalsBy, totalsBy } from '../../../../../src/renderer/console/review/totals.ts';
import { viewStore } from '../../../../../src/renderer/console/view-state.ts';
import { beijing, NOON, storedCase, words } from '../sample-cases.ts';

const openCaseWindow = vi.hoisted(() => vi.fn(async () => ({ ok: true })));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: { openCaseWindow } }));
/** What the source `files` is able to. */
const abilities = vi.hoisted((): string[] => []);
vi.mock('../../../../../src/renderer/console/desk/desk.ts', () => ({
  deskStore: { getState: () => ({ sources: [{ sourceId: 'files', abilities }] }) },
}));

const EVER = { since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** A case that was opened at noon, answered and closed after so many hours; `null`: not answered. */
function closedCase(
  key: string,
  { answered = 1, closed = 5, severity = 'B', customer = 'Contoso' } = {} as {
    answered?: number | null;
    closed?: number;
    severity?: string;
    customer?: string;
  },
): ClosedCase {
  const events: CaseEvent[] = [
    ...(answered === null
      ? []
      : [{ id: 'r', at: NOON + answered * HOUR, kind: 'responded', by: 'Li Wei' } as const]),
    { id: 'c', at: NOON + closed * HOUR, kind: 'closed' },
  ];
  const more = { isOpen: false, customer, updatedAt: NOON + closed * HOUR };
  return closedCaseOf(storedCase({ key, severity, events, more }), SHIPPED_BOOKS.current);
}

describe('the period of a filter', () => {
  const period = (fields: Partial<ReviewFilter>) => closedWithin({ ...ALL_CLOSED, ...fields }, '2026-11-25');

  test.each([
    ['today', '2026-11-25'],
    ['this-week', '2026-11-23'],
    ['this-month', '2026-11-01'],
    ['week', '2026-11-19'],
    ['month', '2026-10-27'],
  ] as const)('%s begins on %s at midnight in Beijing, and has no end', (name, first) => {
    expect(period({ period: name })).toEqual({ since: beijing(first), until: Number.POSITIVE_INFINITY });
  });

  test.each([
    ['last-week', '2026-11-25', '2026-11-16', '2026-11-23'],
    ['last-week', '2026-11-22', '2026-11-09', '2026-11-16'],
    ['last-month', '2026-11-25', '2026-10-01', '2026-11-01'],
    ['last-month', '2026-03-31', '2026-02-01', '2026-03-01'],
    ['last-month', '2026-01-01', '2025-12-01', '2026-01-01'],
  ] as const)('%s is whole on %s: from %s to before %s', (name, today, first, after) => {
    expect(closedWithin({ ...ALL_CLOSED, period: name }, today)).toEqual({
      since: beijing(first),
      until: beijing(after),
    });
  });

  test('a week begins on Monday, on a Sunday too', () => {
    expect(closedWithin({ ...ALL_CLOSED, period: 'this-week' }, '2026-11-22').since).toBe(
      beijing('2026-11-16'),
    );
  });

  test('from one day to another holds both whole', () => {
    expect(period({ period: 'between', from: '2026-11-20', to: '2026-11-21' })).toEqual({
      since: beijing('2026-11-20'),
      until: beijing('2026-11-22'),
    });
  });

  test('without a day there is no bound, and all have none', () => {
    expect(period({ period: 'between', to: '2026-11-21' }).since).toBe(Number.NEGATIVE_INFINITY);
    expect(period({ period: 'all', from: '2026-11-20', to: '2026-11-21' })).toEqual(EVER);
  });

  test('whose last day comes before its first is reversed; one day is not', () => {
    const days = (from: string, to: string) => isReversed({ period: 'between', from, to });
    expect(days('2026-11-21', '2026-11-20')).toBe(true);
    expect(days('2026-11-20', '2026-11-20')).toBe(false);
    expect(days('2026-11-21', '')).toBe(false);
  });
});

describe('the filter', () => {
  const met = closedCase('RT-1', { closed: 5 });
  const late = closedCase('RT-2', { answered: 6, closed: 7, customer: '云杉影像医疗' });
  const never = closedCase('RT-3', { answered: null, closed: 1, severity: 'C' });
  const all = [late, met, never];

  test('without anything asked lets all through, in their order', () => {
    expect(closedBut(all, ALL_CLOSED, EVER)).toEqual(all);
    expect(withResults(all, [])).toBe(all);
  });

  test('finds every word anywhere, in Chinese too', () => {
    expect(closedBut(all, { ...ALL_CLOSED, text: '影像 rt-2' }, EVER)).toEqual([late]);
    expect(closedBut(all, { ...ALL_CLOSED, text: '影像 rt-1' }, EVER)).toEqual([]);
  });

  test('keeps to severities, and to results', () => {
    expect(closedBut(all, { ...ALL_CLOSED, severities: ['C'] }, EVER)).toEqual([never]);
    expect(withResults(all, ['late', 'closed-unanswered'])).toEqual([late, never]);
  });

  test('holds the first instant of a stretch and not its end', () => {
    const within = { since: met.closedAt, until: late.closedAt };
    expect(closedBut(all, ALL_CLOSED, within)).toEqual([met]);
  });
});

test('the latest closed comes first, and the order is total', () => {
  const closings = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(50)), {
    selector: ([, key]) => key,
  });
  fc.assert(
    fc.property(closings, (drawn) => {
      const cases = drawn.map(([closed, key]) => closedCase(`RT-${key}`, { closed }));
      const sorted = cases.toSorted(compareClosed);
      expect(cases.toReversed().sort(compareClosed)).toEqual(sorted);
      const instants = sorted.map(({ closedAt }) => closedAt);
      expect(instants).toEqual(instants.toSorted((a, b) => b - a));
    }),
  );
});

describe('a case counts under the severity that its target was met or missed under', () => {
  const changed = (after: number, severity: string): CaseEvent => {
    return { id: 's', at: NOON + after * HOUR, kind: 'severity-changed', severity };
  };
  const answered: CaseEvent = { id: 'r', at: NOON + 3 * HOUR, kind: 'responded', by: 'Li Wei' };
  const closing: CaseEvent = { id: 'c', at: NOON + 5 * HOUR, kind: 'closed' };
  const read = (...events: CaseEvent[]) => {
    const more = { isOpen: false, updatedAt: NOON + 5 * HOUR };
    return closedCaseOf(
      storedCase({ severity: 'A', events: [...events, closing], more }),
      SHIPPED_BOOKS.current,
    );
  };

  test.each([
    {
      name: 'lowered after a late answer',
      one: read(answered, changed(4, 'C')),
      result: 'late',
      severity: 'A',
    },
    { name: 'lowered before the answer', one: read(changed(1, 'C'), answered), result: 'met', severity: 'C' },
    {
      name: 'lowered, and never answered',
      one: read(changed(4, 'C')),
      result: 'closed-unanswered',
      severity: 'C',
    },
    { name: 'never answered', one: read(), result: 'breached', severity: 'A' },
  ])('$name: $severity, $result', ({ one, result, severity }) => {
    expect(one).toMatchObject({ result, severity });
    expect(closedBut([one], { ...ALL_CLOSED, severities: [severity] }, EVER)).toEqual([one]);
  });
});

describe('in words', () => {
  test('a figure is left of the target, or over it', () => {
    expect(leftNote(closedCase('RT-1'), words())).toBe('left of 4 h');
    expect(leftNote(closedCase('RT-2', { answered: 6, closed: 7 }), words())).toBe('over 4 h');
    expect(leftNote(closedCase('RT-3', { answered: null, closed: 1 }), words())).toBe('left of 4 h');
  });

  test('a row is told with its result, its time and when it was closed', () => {
    expect(closedRowName(closedCase('RT-1'), NOON + DAY, words())).toBe(
      'RT-1, Subject of RT-1. Severity B, Met, 3 h left. Closed yesterday 19:00 Beijing time. Li Wei',
    );
  });

  test('a row whose source does not say when it was closed, or has it no more, says so', () => {
    const row = (more: Partial<ClosedCase>) =>
      closedRowName({ ...closedCase('RT-1'), ...more }, NOON + DAY, words());
    expect(row({ isAtLatest: true })).toContain('Closed yesterday 19:00 Beijing time (at the latest). ');
    expect(row({ isAtLatest: true, isGone: true })).toContain('(no longer at its source). ');
  });
});

describe('a key on the list', () => {
  const cases = ['a', 'b', 'c'].map((id) => ({ id, sourceIds: ['files'] }));
  beforeEach(() => {
    reviewStore.setState({ selectedId: null, openId: null });
    openCaseWindow.mockClear();
  });
  const looked = () => {
    const { selectedId, openId } = reviewStore.getState();
    return { selectedId, openId };
  };

  test('moves by one and stops at either end', () => {
    expect(pressOnReview('j', cases)).toBe(true);
    expect(looked().selectedId).toBe('a');
    pressOnReview('k', cases);
    expect(looked().selectedId).toBe('a');
    pressOnReview('End', cases);
    pressOnReview('ArrowDown', cases);
    expect(looked().selectedId).toBe('c');
  });

  test('goes on where the selected case stood when it has left the list, as by being reopened', () => {
    const { filter } = reviewStore.getState();
    const [first, second, third] = [closedCase('a'), closedCase('b'), closedCase('c')];
    reviewStore.setState({ selectedId: second.id });
    setShownClosed([first, second, third], filter);
    setShownClosed([first, third], filter);
    pressOnReview('j', [first, third]);
    expect(reviewStore.getState().selectedId).toBe(third.id);
    reviewStore.setState({ selectedId: second.id });
    pressOnReview('k', [first, third]);
    expect(reviewStore.getState().selectedId).toBe(first.id);
    reviewStore.setState({ selectedId: second.id, filter: { ...ALL_CLOSED, text: 'x' } });
    pressOnReview('j', [first, third]);
    expect(reviewStore.getState().selectedId, 'another list').toBe(first.id);
    reviewStore.setState({ filter });
  });

  test('begins at the first when a filter took the selected case away: where it stood was in another list', () => {
    const { filter } = reviewStore.getState();
    const [first, second, third, fourth] = [
      closedCase('a'),
      closedCase('b'),
      closedCase('c', { severity: 'C' }),
      closedCase('d', { severity: 'C' }),
    ];
    setShownClosed([first, third, second, fourth], filter);
    reviewStore.setState({ selectedId: second.id });
    filterClosedBy({ severities: ['C'] });
    const narrowed = [third, fourth];
    setShownClosed(narrowed, reviewStore.getState().filter);
    pressOnReview('j', narrowed);
    expect(reviewStore.getState().selectedId).toBe(third.id);
    reviewStore.setState({ filter });
  });

  test('Enter opens, moving turns to the next, Esc closes and keeps the place', () => {
    pressOnReview('j', cases);
    pressOnReview('Enter', cases);
    pressOnReview('j', cases);
    expect(looked()).toEqual({ selectedId: 'b', openId: 'b' });
    pressOnReview('Escape', cases);
    expect(looked()).toEqual({ selectedId: 'b', openId: null });
  });

  test('o opens a window of its own, and other keys are left to others', () => {
    pressOnReview('j', cases);
    pressOnReview('o', cases);
    expect(openCaseWindow).toHaveBeenCalledWith({ caseId: 'a' });
    expect(pressOnReview('n', cases)).toBe(false);
  });

  test('a note is begun only where the source of the case takes notes', () => {
    pressOnReview('j', cases);
    pressOnReview('m', cases);
    expect(looked().openId).toBeNull();
    abilities.push('note');
    pressOnReview('m', cases);
    expect(looked().openId).toBe('a');
  });
});

test('a search that goes on among closed cases looks at all of them, whatever was asked before', () => {
  reviewStore.setState({
    filter: { ...ALL_CLOSED, period: 'today', results: ['late'], severities: ['A'] },
    selectedId: 'a',
    openId: 'a',
  });
  searchClosed('vpn');
  expect(reviewStore.getState()).toEqual({
    filter: { ...ALL_CLOSED, text: 'vpn' },
    sort: null,
    selectedId: null,
    openId: null,
    totalsBy: 'severity',
  });
  expect(viewStore.getState().page).toBe('review');
});

describe('the totals', () => {
  const cases = [
    closedCase('A1', { severity: 'A', answered: 1 }),
    closedCase('B1', { answered: 1 }),
    { ...closedCase('B2', { answered: 3 }), owner: null, sourceIds: ['az', 'rt'] },
    closedCase('B3', { answered: 6, closed: 8 }),
    closedCase('B4', { answered: null, closed: 1 }),
  ];

  test('count each severity and all, and the median is of the answered ones alone', () => {
    const { lines, all } = totalsBy(cases, 'severity');
    expect(lines.map(({ id, closed, medianMs }) => [id, closed, medianMs])).toEqual([
      ['A', 1, 1 * HOUR],
      ['B', 4, 3 * HOUR],
    ]);
    expect(lines[1]?.counts).toEqual({ met: 2, late: 1, breached: 0, 'closed-unanswered': 1 });
    expect(all).toMatchObject({ closed: 5, medianMs: 2 * HOUR, counts: { met: 3, late: 1 } });
  });

  test('name the case whose answer took longest, over its target too', () => {
    expect(totalsBy(cases, 'severity').all.longest).toMatchObject({ key: 'B3', takenMs: 6 * HOUR });
  });

  test('have no times where none was answered', () => {
    const { all } = totalsBy([closedCase('B4', { answered: null })], 'severity');
    expect([all.closed, all.medianMs, all.longest]).toEqual([1, null, null]);
  });

  test.each<readonly [TotalsBy, Readonly<Record<string, number>>]>([
    ['severity', { A: 1, B: 4 }],
    ['month', { '2026-11': 5 }],
    ['customer', { Contoso: 5 }],
    ['owner', { 'Li Wei': 4, '': 1 }],
    ['answered-by', { 'Li Wei': 4, '': 1 }],
    ['service-type', { 'technical-platform': 5 }],
    ['source', { rt: 4, az: 1 }],
  ])('by %s count each case once, and a line leads to just the cases that it counts', (by, expected) => {
    const { lines, all } = totalsBy(cases, by);
    expect(Object.fromEntries(lines.map(({ id, closed }) => [id, closed]))).toEqual(expected);
    for (const { id, closed } of lines) {
      reviewStore.setState({ filter: ALL_CLOSED });
      showTotal(by, id);
      expect(closedBut(cases, reviewStore.getState().filter, EVER)).toHaveLength(closed);
    }
    expect(all.closed).toBe(5);
  });

  test('a line leads to just the cases that it counts, also after a line by something else, and a result', () => {
    reviewStore.setState({ filter: ALL_CLOSED });
    const listed = () => {
      const { filter } = reviewStore.getState();
      return withResults(closedBut(cases, filter, EVER), filter.results);
    };
    for (const [by, id] of [
      ['source', 'rt'],
      ['owner', 'Li Wei'],
      ['severity', 'B'],
      ['answered-by', 'Li Wei'],
    ] as const) {
      filterClosedBy({ results: ['late'] });
      const { lines } = totalsBy(closedBut(cases, reviewStore.getState().filter, EVER), by);
      const line = lines.find((one) => one.id === id);
      showTotal(by, id);
      expect(listed(), by).toHaveLength(line?.closed ?? 0);
    }
    expect(listed().map(({ key }) => key)).toEqual(['B1', 'B3']);
  });

  test('one line by each is chosen at a time, and is left without the others', () => {
    reviewStore.setState({ filter: ALL_CLOSED });
    showTotal('owner', 'Li Wei');
    showTotal('source', 'az');
    showTotal('owner', '');
    expect(closedBut(cases, reviewStore.getState().filter, EVER).map(({ key }) => key)).toEqual(['B2']);
    leaveTotal('owner');
    expect(reviewStore.getState().filter.totals).toEqual([{ by: 'source', id: 'az' }]);
  });
});
