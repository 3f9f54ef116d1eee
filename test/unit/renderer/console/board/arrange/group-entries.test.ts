import { expect, test } from 'vitest';
import { whoseFor } from '../../../../../../src/domain/cases/whose.ts';
import { HOUR, MINUTE } from '../../../../../../src/domain/units.ts';
import { boardLines } from '../../../../../../src/renderer/console/board/arrange/board-lines.ts';
import {
  type Fact,
  groupEntries,
} from '../../../../../../src/renderer/console/board/arrange/group-entries.ts';
import { entry, NOON } from '../../sample-cases.ts';

const entries = [
  entry({ key: 'RT-3', openedAt: NOON - 5 * HOUR, more: { owner: 'Zhang San' } }),
  entry({ key: 'RT-2', severity: 'A', more: { owner: null, sourceId: 'az' } }),
  entry({ key: 'RT-1', serviceType: 'billing', openedAt: NOON - 1 }),
  entry({ key: 'RT-4', serviceType: 'unheard-of' }),
  entry({ key: 'RT-5', more: { owner: 'WANG Fang', queue: '' } }),
];
const asking = {
  whose: whoseFor({ agent: 'zhang san', team: ['Wang Fang'] }),
  now: NOON,
  nearMs: 30 * MINUTE,
};

test.each<readonly [Fact, Readonly<Record<string, readonly string[]>>]>([
  ['section', { breached: ['RT-3'], due: ['RT-2', 'RT-1', 'RT-4', 'RT-5'] }],
  ['severity', { A: ['RT-2'], B: ['RT-3', 'RT-1', 'RT-4', 'RT-5'] }],
  ['state', { breached: ['RT-3'], running: ['RT-2', 'RT-1', 'RT-4', 'RT-5'] }],
  [
    'service-type',
    { 'technical-platform': ['RT-3', 'RT-2', 'RT-5'], billing: ['RT-1'], 'unheard-of': ['RT-4'] },
  ],
  ['owner', { '': ['RT-2'], 'Li Wei': ['RT-1', 'RT-4'], 'WANG Fang': ['RT-5'], 'Zhang San': ['RT-3'] }],
  ['team', { mine: ['RT-3'], team: ['RT-5'], nobody: ['RT-2'], others: ['RT-1', 'RT-4'] }],
  ['plan', { premium: ['RT-3', 'RT-2', 'RT-1', 'RT-4', 'RT-5'] }],
  ['customer', { Contoso: ['RT-3', 'RT-2', 'RT-1', 'RT-4', 'RT-5'] }],
  ['queue', { '': ['RT-5'], azure: ['RT-3', 'RT-2', 'RT-1', 'RT-4'] }],
  ['source', { az: ['RT-2'], rt: ['RT-3', 'RT-1', 'RT-4', 'RT-5'] }],
])('by %s: groups in their own order, cases in the order of the board', (grouping, expected) => {
  const groups = groupEntries(entries, grouping, asking).map(
    ({ id, entries: members }) => [id, members.map(({ subject }) => subject.key)] as const,
  );
  expect(groups).toEqual(Object.entries(expected));
});

test('as one list each group has its heading with its count before it, and a case has its line', () => {
  const lines = boardLines(groupEntries(entries, 'severity', asking), 'severity');
  const all = Array.from({ length: lines.count }, (_, index) => lines.at(index));
  const words = all.map((line) => (line?.kind === 'heading' ? line.count : line?.entry.subject.key));
  expect(words).toEqual([1, 'RT-2', 4, 'RT-3', 'RT-1', 'RT-4', 'RT-5']);
  expect(lines.at(lines.count)).toBeUndefined();
  expect(entries.map(({ subject }) => words[lines.indexOf(subject.id)])).toEqual([
    'RT-3',
    'RT-2',
    'RT-1',
    'RT-4',
    'RT-5',
  ]);
  expect([lines.indexOf(null), lines.indexOf('elsewhere')]).toEqual([-1, -1]);
});

test('as one list without groups a case stands on the line of its place, and no line is a heading', () => {
  const groups = groupEntries(entries, null, asking);
  expect(groups).toEqual([{ id: 'all', entries }]);
  expect(groupEntries([], null, asking)).toEqual([]);
  const lines = boardLines(groups, null);
  expect([lines.count, lines.headings.size]).toEqual([entries.length, 0]);
  entries.forEach((one, at) => {
    expect(lines.at(at)).toEqual({ kind: 'case', entry: one });
    expect(lines.indexOf(one.subject.id)).toBe(at);
  });
});
