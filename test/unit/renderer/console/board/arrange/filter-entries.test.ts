import { expect, test } from 'vitest';
import { type BoardFilter, NO_FILTER } from '../../../../../../src/contract/board-view.ts';
import { whoseFor } from '../../../../../../src/domain/cases/whose.ts';
import { DAY, HOUR, MINUTE } from '../../../../../../src/domain/units.ts';
import { filterEntries } from '../../../../../../src/renderer/console/board/arrange/filter-entries.ts';
import { entry, NOON, STRANGER } from '../../sample-cases.ts';

const NEAR_MS = 30 * MINUTE;
const entries = [
  entry({ key: 'RT-1', more: { subject: 'VPN 网关无法连接', customer: '蓝天航空', owner: 'Li Wei' } }),
  entry({ key: 'RT-2', severity: 'A', more: { subject: 'Storage is slow', owner: null } }),
  entry({ key: 'RT-3', openedAt: NOON - 5 * HOUR, more: { subject: 'Database', owner: 'Zhang San' } }),
  entry({ key: 'RT-4', openedAt: NOON - DAY - 5 * HOUR, more: { subject: 'ＶＰＮ tunnel', sourceId: 'az' } }),
  entry({
    key: 'RT-5',
    more: { mappingRemarks: [{ field: 'severity', found: '', readAs: 'B' }], queue: 'billing' },
  }),
];

const kept = (filter: Partial<BoardFilter>, people = STRANGER) =>
  filterEntries(
    entries,
    { ...NO_FILTER, ...filter },
    { whose: whoseFor(people), now: NOON, nearMs: NEAR_MS },
  ).map(({ subject }) => subject.key);

test.each<readonly [string, Partial<BoardFilter>, readonly string[]]>([
  ['nothing asked lets all through', {}, ['RT-1', 'RT-2', 'RT-3', 'RT-4', 'RT-5']],
  ['a word is found in any letters, wide or narrow', { text: 'vpn' }, ['RT-1', 'RT-4']],
  ['Chinese is found by any part', { text: '关无' }, ['RT-1']],
  ['of several words each must be there, wherever', { text: 'storage rt-2' }, ['RT-2']],
  ['words of different cases find none', { text: 'storage vpn' }, []],
  ['by customer', { text: '航空' }, ['RT-1']],
  ['by owner', { text: 'zhang' }, ['RT-3']],
  ['by queue', { text: 'billing' }, ['RT-5']],
  ['one of the queues', { queues: ['billing', 'none'] }, ['RT-5']],
  ['one of the customers', { customers: ['蓝天航空'] }, ['RT-1']],
  ['one of the plans', { plans: ['standard'] }, []],
  ['one of the severities', { severities: ['A'] }, ['RT-2']],
  ['one of the states', { states: ['breached'] }, ['RT-3', 'RT-4']],
  ['one of the sources', { sources: ['az'] }, ['RT-4']],
  ['an owner, or nobody', { owners: ['', 'Zhang San'] }, ['RT-2', 'RT-3']],
  ['unowned', { quick: ['unowned'] }, ['RT-2']],
  ['flagged', { quick: ['flagged'] }, ['RT-5']],
  ['breached on this day of the policy', { quick: ['breached-today'] }, ['RT-3']],
  ['all that is asked must hold', { quick: ['breached-today'], owners: ['Li Wei'] }, []],
])('%s', (_, filter, expected) => {
  expect(kept(filter)).toEqual(expected);
});

test('mine are the cases of the agent, by the name in any letters; without a name there are none', () => {
  expect(kept({ quick: ['mine'] }, { agent: ' zhang san ', team: [] })).toEqual(['RT-3']);
  expect(kept({ quick: ['mine'] })).toEqual([]);
});

test('my team’s are those of the agent and of all who are named as in the team, and no unowned ones', () => {
  expect(kept({ quick: ['team'] }, { agent: null, team: ['ＺＨＡＮＧ san'] })).toEqual(['RT-3']);
  expect(kept({ quick: ['team'] }, { agent: 'Zhang San', team: ['li wei'] })).toEqual([
    'RT-1',
    'RT-3',
    'RT-4',
    'RT-5',
  ]);
});

test('of what is asked about the owner one has to hold: my team’s or unowned, a name or unowned', () => {
  const people = { agent: 'Zhang San', team: [] };
  expect(kept({ quick: ['mine', 'unowned'] }, people)).toEqual(['RT-2', 'RT-3']);
  expect(kept({ quick: ['unowned'], owners: ['Li Wei'] })).toEqual(['RT-1', 'RT-2', 'RT-4', 'RT-5']);
  expect(kept({ quick: ['mine', 'unowned'], severities: ['A'] }, people)).toEqual(['RT-2']);
});

test('a case that stands for one of another source is shown with that source, too', () => {
  const both = [...entries, entry({ key: 'RT-6', more: { standsFor: ['export/RT-6'] } })];
  const shown = filterEntries(
    both,
    { ...NO_FILTER, sources: ['export'] },
    { whose: whoseFor(STRANGER), now: NOON, nearMs: NEAR_MS },
  );
  expect(shown.map(({ subject }) => subject.key)).toEqual(['RT-6']);
});

test('what is due soon is let through as that, and not as running, from the millisecond on in which it is', () => {
  const soon = [entry({ key: 'RT-7', openedAt: NOON - 3 * HOUR })];
  const shown = (states: string[], now: number) =>
    filterEntries(soon, { ...NO_FILTER, states }, { whose: whoseFor(STRANGER), now, nearMs: NEAR_MS }).length;
  const border = NOON + 30 * MINUTE;
  expect([shown(['running'], border - 1), shown(['critical'], border - 1)]).toEqual([1, 0]);
  expect([shown(['running'], border), shown(['critical'], border)]).toEqual([0, 1]);
});
