import { expect, test } from 'vitest';
import { type Alert, rowOf } from '../../../../src/domain/alerts/alert.ts';
import type { LedgerRow } from '../../../../src/domain/alerts/ledger-row.ts';
import { DAY, HOUR } from '../../../../src/domain/units.ts';
import { openLedger } from '../../../../src/main/alerts/ledger.ts';
import { openInProcessVault } from '../../../support/in-process-vault.ts';

const NOON = Date.parse('2026-11-25T12:00:00+08:00');

function rowIn(state: LedgerRow['state'], id: string, caseId: string | null): LedgerRow {
  const rest = { label: '', severity: 'B', step: '30', deadline: NOON, isSevere: false, silent: null };
  const alert: Alert = { ...rest, id, kind: 'deadline-near', caseId, at: NOON };
  return rowOf(alert, { claim: 'run', claimedAt: NOON, state, why: 'on-time' });
}

test('what is live of a case, and what waits, follow every change of the rows', async () => {
  const ledger = openLedger(await openInProcessVault());
  const [held, fired] = [rowIn('held', 'a', 'rt/1'), rowIn('fired', 'b', 'rt/1')];
  const other = rowIn('fired', 'c', null);
  await ledger.write([held, fired, other].map((row) => ({ row, from: null })));
  expect(ledger.liveOf('rt/1')).toEqual([held, fired]);
  expect(ledger.liveOf(null)).toEqual([other]);
  expect([...ledger.waiting()]).toEqual([held]);
  const told = { ...held, state: 'fired' } as const;
  await ledger.write([
    { row: told, from: 'held' },
    { row: { ...fired, state: 'answered' }, from: 'fired' },
  ]);
  expect(ledger.liveOf('rt/1')).toEqual([told]);
  expect([...ledger.live()]).toEqual([told, other]);
  expect([...ledger.waiting()]).toEqual([]);
});

test('of what is settled nothing stays in mind after a day, and it is found again where it is asked for', async () => {
  const ledger = openLedger(await openInProcessVault());
  const [fired, seen, past] = (['fired', 'seen', 'past'] as const).map((state) =>
    rowIn(state, state, 'rt/1'),
  );
  if (fired === undefined || seen === undefined || past === undefined) throw new Error('three rows');
  await ledger.write([fired, seen, past].map((row) => ({ row, from: null })));
  const inMind = () => [[...ledger.rows().keys()].sort(), ledger.isDone('past')];
  await ledger.prune(NOON);
  expect(inMind()).toEqual([['fired', 'seen'], true]);
  await ledger.prune(NOON + DAY);
  expect(inMind()).toEqual([['fired'], false]);
  expect(ledger.liveOf('rt/1')).toEqual([fired]);
  await ledger.find(['fired', 'seen', 'past', 'never told']);
  expect(inMind()).toEqual([['fired', 'seen'], true]);
});

test('what is old goes each day, also of a program that is never ended', async () => {
  const vault = await openInProcessVault();
  const ledger = openLedger(vault);
  const remembered = async () => (await vault.db.ledger.toArray()).map(({ id }) => id);
  const tell = (id: string) => ledger.write([{ row: rowIn('answered', id, null), from: null }]);
  const old = NOON + 91 * DAY;
  await tell('first');
  await ledger.prune(old);
  expect(await remembered()).toEqual([]);
  await tell('second');
  await ledger.prune(old + HOUR);
  expect(await remembered()).toEqual(['second']);
  await ledger.prune(old + DAY);
  expect(await remembered()).toEqual([]);
});
