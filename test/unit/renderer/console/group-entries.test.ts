import { expect, test } from 'vitest';
import type { Grouping } from '../../../../src/contract/board-view.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { boardLines } from '../../../../src/renderer/console/board/arrange/board-lines.ts';
import { groupEntries } from '../../../../src/renderer/console/board/arrange/group-entries.ts';
import { entry, NOON } from './sample-cases.ts';

const entries = [
  entry({ key: 'RT-3', openedAt: NOON - 5 * HOUR, more: { owner: 'Zhang San' } }),
  entry({ key: 'RT-2', severity: 'A', more: { owner: null, sourceId: 'az' } }),
  entry({ key: 'RT-1', serviceType: 'billing', openedAt: NOON - 1 }),
  entry({ key: 'RT-4', serviceType: 'unheard-of' }),
];

test.each<readonly [Grouping, Readonly<Record<string, readonly string[]>>]>([
  ['section', { breached: ['RT-3'], due: ['RT-2', 'RT-1', 'RT-4'] }],
  ['severity', { A: ['RT-2'], B: ['RT-3', 'RT-1', 'RT-4'] }],
  ['state', { breached: ['RT-3'], running: ['RT-2', 'RT-1', 'RT-4'] }],
  ['service-type', { 'technical-platform': ['RT-3', 'RT-2'], billing: ['RT-1'], 'unheard-of': ['RT-4'] }],
  ['owner', { '': ['RT-2'], 'Li Wei': ['RT-1', 'RT-4'], 'Zhang San': ['RT-3'] }],
  ['source', { az: ['RT-2'], rt: ['RT-3', 'RT-1', 'RT-4'] }],
])('by %s: groups in their own order, cases in the order of the board', (grouping, expected) => {
  const groups = groupEntries(entries, grouping).map(
    ({ id, entries: members }) => [id, members.map(({ subject }) => subject.key)] as const,
  );
  expect(groups).toEqual(Object.entries(expected));
});

test('as one list each group has its heading with its count before it, and a case has its line', () => {
  const lines = boardLines(groupEntries(entries, 'severity'));
  const all = Array.from({ length: lines.count }, (_, index) => lines.at(index));
  const words = all.map((line) => (line?.kind === 'heading' ? line.count : line?.entry.subject.key));
  expect(words).toEqual([1, 'RT-2', 3, 'RT-3', 'RT-1', 'RT-4']);
  expect(lines.at(lines.count)).toBeUndefined();
  expect(entries.map(({ subject }) => words[lines.indexOf(subject.id)])).toEqual([
    'RT-3',
    'RT-2',
    'RT-1',
    'RT-4',
  ]);
  expect([lines.indexOf(null), lines.indexOf('elsewhere')]).toEqual([-1, -1]);
});
