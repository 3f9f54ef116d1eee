import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMN_IDS, type ColumnId, type Sort } from '../../../../../../src/contract/board-view.ts';
import type { Language } from '../../../../../../src/contract/language.ts';
import type { CaseEvent } from '../../../../../../src/domain/cases/case.ts';
import { HOUR, MINUTE } from '../../../../../../src/domain/units.ts';
import { compareBy } from '../../../../../../src/renderer/console/board/arrange/compare-by.ts';
import { createSorted } from '../../../../../../src/renderer/console/board/arrange/sorted.ts';
import { type Entry, readAgain } from '../../../../../../src/renderer/console/board/entry.ts';
import { compareEntries } from '../../../../../../src/renderer/console/board/order.ts';
import { type CaseOptions, entry, NOON, words } from '../../sample-cases.ts';

const SOURCES = new Map([
  ['rt', 'Tracker'],
  ['az', 'Azure'],
]);

const comparing = (by: ColumnId, direction: Sort['direction'] = 'ascending', language: Language = 'en') =>
  compareBy({ by, direction }, words(language), SOURCES);

const keysOf = (entries: readonly Entry[]) => entries.map(({ subject }) => subject.key);
const keys = (entries: readonly Entry[], ...by: Parameters<typeof comparing>) =>
  keysOf([...entries].sort(comparing(...by)));

const event = (key: string, at: number, kind: 'responded' | 'paused'): CaseEvent =>
  kind === 'responded'
    ? { id: `${key}/${at}`, at, kind, by: 'Li Wei' }
    : { id: `${key}/${at}`, at, kind, reason: 'on-hold' };

const withFact = (more: CaseOptions['more'], key: string) => entry({ key, ...(more && { more }) });

test.each<readonly [string, ColumnId, readonly CaseOptions[], readonly string[]]>([
  [
    'severity: the most severe first',
    'severity',
    [{ key: '1', severity: 'C' }, { key: '2', severity: 'A' }, { key: '3' }],
    ['2', '3', '1'],
  ],
  [
    'the clock: breached, running, paused, answered late, met',
    'state',
    [
      { key: '1', events: [event('1', NOON, 'responded')] },
      { key: '2', openedAt: NOON - 5 * HOUR, events: [event('2', NOON, 'responded')] },
      { key: '3', events: [event('3', NOON, 'paused')] },
      { key: '4' },
      { key: '5', openedAt: NOON - 5 * HOUR },
    ],
    ['5', '4', '3', '2', '1'],
  ],
  [
    'the deadline: the earliest first',
    'deadline',
    [{ key: '1' }, { key: '2', openedAt: NOON - HOUR }],
    ['2', '1'],
  ],
  [
    'the case: by its key, numbers by what they count',
    'case',
    [{ key: 'RT-10' }, { key: 'RT-9' }, { key: 'AZ-11' }],
    ['AZ-11', 'RT-9', 'RT-10'],
  ],
  [
    'the service type: by its name in the language on screen',
    'service-type',
    [
      { key: '1', serviceType: 'technical-platform' },
      { key: '2', serviceType: 'billing' },
    ],
    ['2', '1'],
  ],
  [
    'the source: by what it is called, one that is not known by its id',
    'source',
    [{ key: '1' }, { key: '2', more: { sourceId: 'az' } }, { key: '3', more: { sourceId: 'export' } }],
    ['2', '3', '1'],
  ],
  [
    'opened: the oldest first when it ascends',
    'opened',
    [
      { key: '1', openedAt: NOON },
      { key: '2', openedAt: NOON - 1 },
    ],
    ['2', '1'],
  ],
  [
    'updated: the oldest first when it ascends',
    'updated',
    [
      { key: '1', more: { updatedAt: NOON } },
      { key: '2', more: { updatedAt: NOON - 1 } },
    ],
    ['2', '1'],
  ],
])('%s', (_, by, cases, expected) => {
  const entries = cases.map((one) => entry(one));
  expect(keys(entries, by)).toEqual(expected);
  expect(keys(entries, by, 'descending')).toEqual([...expected].reverse());
});

test('texts stand as the language on screen has them', () => {
  const entries = [
    withFact({ owner: '张伟' }, '1'),
    withFact({ owner: '李娜' }, '2'),
    withFact({ owner: '王芳' }, '3'),
  ];
  expect(keys(entries, 'owner', 'ascending', 'zh-CN')).toEqual(['2', '3', '1']);
});

test.each<readonly [ColumnId, CaseOptions]>([
  ['owner', { more: { owner: null } }],
  ['customer', { more: { customer: '' } }],
  ['queue', { more: { queue: '' } }],
  ['status', { more: { status: '' } }],
  ['deadline', { events: [event('none', NOON, 'paused')] }],
])('what has nothing in the column of the %s comes last either way', (by, none) => {
  const entries = [entry({ key: 'none', ...none }), entry({ key: 'some' })];
  expect(keys(entries, by)).toEqual(['some', 'none']);
  expect(keys(entries, by, 'descending')).toEqual(['some', 'none']);
});

test('what is equal stands in the order of urgency, whichever way the column is sorted', () => {
  const entries = [
    entry({ key: '1' }),
    entry({ key: '2', openedAt: NOON - HOUR }),
    entry({ key: '3', severity: 'A' }),
  ];
  const urgent = keysOf([...entries].sort(compareEntries));
  expect(keys(entries, 'customer')).toEqual(urgent);
  expect(keys(entries, 'customer', 'descending')).toEqual(urgent);
});

const REMAINING = [
  entry({ key: 'continuous', severity: 'A', events: [event('continuous', NOON, 'responded')] }),
  entry({ key: 'answered, more left', events: [event('a', NOON, 'responded')] }),
  entry({ key: 'answered, less left', openedAt: NOON - HOUR, events: [event('b', NOON, 'responded')] }),
  entry({ key: 'stands, more left', openedAt: NOON - HOUR, events: [event('c', NOON - HOUR, 'paused')] }),
  entry({
    key: 'stands, less left',
    openedAt: NOON - 2 * HOUR,
    events: [event('d', NOON - MINUTE, 'paused')],
  }),
  entry({ key: 'runs, more left' }),
  entry({ key: 'runs, less left', openedAt: NOON - HOUR }),
  entry({
    key: 'over and stands',
    openedAt: NOON - 5 * HOUR,
    events: [event('e', NOON - MINUTE / 2, 'paused')],
  }),
  entry({ key: 'over, less', openedAt: NOON - 4.5 * HOUR }),
  entry({ key: 'over, more', openedAt: NOON - 5 * HOUR }),
];

test('by working time left the breached come first, then what runs, what stands, what is answered and continuous work', () => {
  expect(keys(REMAINING, 'remaining')).toEqual([
    'over, more',
    'over, less',
    'over and stands',
    'runs, less left',
    'runs, more left',
    'stands, less left',
    'stands, more left',
    'answered, less left',
    'answered, more left',
    'continuous',
  ]);
  expect(keys(REMAINING, 'remaining', 'descending')).toEqual([
    'stands, more left',
    'stands, less left',
    'runs, more left',
    'runs, less left',
    'over and stands',
    'over, less',
    'over, more',
    'answered, more left',
    'answered, less left',
    'continuous',
  ]);
});

test('no second moves a case: read a little later, while the readings hold, all stand as they did', () => {
  const later = REMAINING.map((one) => readAgain(one, NOON + 59_000));
  for (const by of COLUMN_IDS) expect(keys(later, by)).toEqual(keys(REMAINING, by));
});

const subjects = fc.record({
  place: fc.integer({ min: 0, max: 40 }),
  severity: fc.constantFrom('A', 'B', 'C'),
  openedAgo: fc.constantFrom(0, HOUR, 3 * HOUR, 9 * HOUR),
  turn: fc.constantFrom(null, 'responded' as const, 'paused' as const),
  owner: fc.constantFrom(null, 'Li Wei', 'Zhang San', '王芳'),
  queue: fc.constantFrom('', 'azure', 'billing 2', 'billing 10'),
});

const entries = fc.uniqueArray(subjects, { selector: ({ place }) => place, maxLength: 16 }).map((all) =>
  all.map(({ place, severity, openedAgo, turn, owner, queue }) => {
    const key = `RT-${place}`;
    const openedAt = NOON - openedAgo;
    const events = turn === null ? [] : [event(key, openedAt + MINUTE, turn)];
    return entry({ key, severity, openedAt, events, more: { owner, queue } });
  }),
);

const sorts = fc.record({
  by: fc.constantFrom(...COLUMN_IDS),
  direction: fc.constantFrom('ascending' as const, 'descending' as const),
});

test('the order is total: of any two cases one comes first, and of any three they agree', () => {
  fc.assert(
    fc.property(entries, sorts, (all, sort) => {
      const compare = compareBy(sort, words(), SOURCES);
      const sorted = [...all].sort(compare);
      sorted.forEach((one, at) => {
        for (const other of sorted.slice(at + 1)) {
          expect(compare(one, other)).toBeLessThan(0);
          expect(compare(other, one)).toBeGreaterThan(0);
        }
      });
    }),
  );
});

test('whatever changes, what was sorted before stands as if all were sorted anew', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(entries, fc.option(sorts)), { maxLength: 6 }), (steps) => {
      const sorted = createSorted();
      let compare: ReturnType<typeof compareBy> | null = null;
      let before: readonly Entry[] = [];
      for (const [come, sort] of steps) {
        // Some cases are others from now on, some are gone, and the rest stay the same objects.
        const changed = new Map(come.map((one) => [one.subject.id, one]));
        const stay = before.filter(({ subject }, at) => !changed.has(subject.id) && at % 4 !== 0);
        before = [...stay, ...come].sort(compareEntries);
        if (sort !== null) compare = compareBy(sort, words(), SOURCES);
        const anew = compare === null ? before : [...before].sort(compare);
        expect(keysOf(sorted(before, compare))).toEqual(keysOf(anew));
      }
    }),
  );
});

test('many that change at once stand as if all were sorted anew, and the same array comes for the same', () => {
  const many = (owner: string) =>
    Array.from({ length: 300 }, (_, at) =>
      entry({ key: `RT-${at}`, more: { owner: at % 7 === 0 ? owner : `${at}` } }),
    );
  const sorted = createSorted();
  const compare = comparing('owner');
  const given = [many('a'), [...many('z').slice(0, 250), entry({ key: 'RT-900' })]];
  for (const all of given) {
    expect(keysOf(sorted(all, compare))).toEqual(keys(all, 'owner'));
    expect(sorted(all, compare)).toBe(sorted(all, compare));
  }
  expect(sorted(given[0] ?? [], null)).toBe(given[0]);
});
