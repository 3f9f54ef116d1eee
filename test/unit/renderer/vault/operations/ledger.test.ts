import { describe, expect, it } from 'vitest';
import { VAULT_CHUNK } from '../../../../../src/contract/vault.ts';
import type { LedgerRow } from '../../../../../src/domain/alerts/ledger-row.ts';
import { openDatabase } from '../../../../../src/renderer/vault/database.ts';
import { findLedger } from '../../../../../src/renderer/vault/operations/find-ledger.ts';
import { findLedgerAfter } from '../../../../../src/renderer/vault/operations/find-ledger-after.ts';
import { pruneLedger } from '../../../../../src/renderer/vault/operations/prune-ledger.ts';
import { readLiveLedger } from '../../../../../src/renderer/vault/operations/read-live-ledger.ts';
import { writeLedger } from '../../../../../src/renderer/vault/operations/write-ledger.ts';
import { rowOfCase } from '../../../../../src/renderer/vault/rows/case-row.ts';
import { rowOfLedgerEntry } from '../../../../../src/renderer/vault/rows/ledger-entry-row.ts';
import { buildCase, buildLedgerRow, newStorage } from '../builders.ts';

const open = () => openDatabase(newStorage());
const claims = (claim: string, ids: readonly string[]) =>
  ids.map((id) => ({ row: buildLedgerRow({ id, claim }), from: null }));

describe('the ledger', () => {
  it('gives an alert to one of many claimants', async () => {
    const db = await open();
    const all = Array.from({ length: 20 }, (_, at) => claims(`claim-${at}`, ['a', 'b', `own-${at}`]));
    const answers = await Promise.all(all.map((writes) => writeLedger(db, { writes })));
    const winners = answers.flatMap(({ written }) => written);
    expect(winners).toHaveLength(22);
    expect(new Set(winners)).toHaveLength(22);
    db.close();
  });

  it('answers the same to the same write, asked again after a lost reply', async () => {
    const db = await open();
    await writeLedger(db, { writes: claims('other', ['b']) });
    const writes = claims('mine', ['a', 'b', 'c']);
    const first = await writeLedger(db, { writes });
    expect(first.written).toEqual(['a', 'c']);
    expect(await writeLedger(db, { writes })).toEqual(first);
    db.close();
  });

  it('moves a row on only from the state that its writer saw', async () => {
    const db = await open();
    await writeLedger(db, { writes: claims('mine', ['a']) });
    const to = (state: LedgerRow['state'], stateAt: number) =>
      buildLedgerRow({ id: 'a', claim: 'mine', state, stateAt });
    expect(await writeLedger(db, { writes: [{ row: to('seen', 9_000), from: 'fired' }] })).toEqual({
      written: [],
    });
    expect(await writeLedger(db, { writes: [{ row: to('fired', 9_000), from: 'due' }] })).toEqual({
      written: ['a'],
    });
    expect((await findLedger(db, { ids: ['a', 'unknown', 'a'] })).rows.map(({ state }) => state)).toEqual([
      'fired',
    ]);
    db.close();
  });

  it('brings to mind only rows of which something may become, a chunk at a time', async () => {
    const db = await open();
    const rows = [
      buildLedgerRow({ id: 'a', state: 'fired' }),
      buildLedgerRow({ id: 'b', state: 'seen', caseId: null }),
      buildLedgerRow({ id: 'c', state: 'answered' }),
      buildLedgerRow({ id: 'd', state: 'held', caseId: null }),
      ...Array.from({ length: 1000 }, (_, at) => buildLedgerRow({ id: `e${String(at).padStart(4, '0')}` })),
    ];
    await writeLedger(db, { writes: rows.map((row) => ({ row, from: null })) });
    const first = await readLiveLedger(db, { after: null });
    expect(first.hasMore).toBe(true);
    expect(first.rows.slice(0, 3).map(({ id }) => id)).toEqual(['a', 'd', 'e0000']);
    const rest = await readLiveLedger(db, { after: first.rows.at(-1)?.id ?? '' });
    expect(rest).toMatchObject({ hasMore: false, rows: [{ id: 'e0998' }, { id: 'e0999' }] });
    db.close();
  });

  it('finds what came due after an instant, whatever became of it', async () => {
    const db = await open();
    const rows = [
      buildLedgerRow({ id: 'on', dueAt: 10 }),
      buildLedgerRow({ id: 'after', dueAt: 11, state: 'seen' }),
      buildLedgerRow({ id: 'later', dueAt: 12, state: 'superseded', told: null }),
    ];
    await writeLedger(db, { writes: rows.map((row) => ({ row, from: null })) });
    const found = await findLedgerAfter(db, { after: { dueAt: 10, id: null } });
    expect(found).toEqual({ rows: rows.slice(1), hasMore: false });
    db.close();
  });

  it('finds it a chunk at a time, also where all came due in one instant', async () => {
    const db = await open();
    const ids = Array.from({ length: VAULT_CHUNK + 2 }, (_, at) => `e${String(at).padStart(4, '0')}`);
    await writeLedger(db, {
      writes: ids.map((id) => ({ row: buildLedgerRow({ id, dueAt: 11 }), from: null })),
    });
    const first = await findLedgerAfter(db, { after: { dueAt: 10, id: null } });
    expect([first.rows.length, first.hasMore]).toEqual([VAULT_CHUNK, true]);
    const rest = await findLedgerAfter(db, { after: { dueAt: 11, id: first.rows.at(-1)?.id ?? null } });
    expect([rest.rows.map(({ id }) => id), rest.hasMore]).toEqual([ids.slice(VAULT_CHUNK), false]);
    db.close();
  });

  it('forgets what is old or too much, but nothing that protects from telling twice', async () => {
    const db = await open();
    const stored = { ...buildCase(), firstSeenAt: 0 };
    await db.cases.bulkPut([
      rowOfCase({ ...stored, id: 'open' }),
      rowOfCase({ ...stored, id: 'closed', isOpen: false }),
    ]);
    const row = (id: string, caseId: string | null, dueAt: number, state: LedgerRow['state'] = 'seen') =>
      buildLedgerRow({ id, caseId, dueAt, state });
    const rows = [
      row('old-open', 'open', 1),
      row('old-closed', 'closed', 2),
      row('old-held', null, 3, 'held'),
      row('old-window', null, 4),
      row('new-1', 'closed', 11),
      row('new-2', 'closed', 12),
      row('new-3', 'gone', 13),
    ];
    await writeLedger(db, { writes: rows.map((one) => ({ row: one, from: null })) });
    const left = async () => (await db.ledger.orderBy('dueAt').primaryKeys()).map(String);
    expect(await pruneLedger(db, { before: 10, keep: 100 })).toEqual({ removed: 2 });
    expect(await left()).toEqual(['old-open', 'old-held', 'new-1', 'new-2', 'new-3']);
    expect(await pruneLedger(db, { before: 10, keep: 2 })).toEqual({ removed: 1 });
    expect(await left()).toEqual(['old-open', 'old-held', 'new-2', 'new-3']);
    db.close();
  });

  it('forgets what is old also behind more rows of open cases than one message holds', async () => {
    const db = await open();
    await db.cases.bulkPut([rowOfCase({ ...buildCase(), firstSeenAt: 0, id: 'open' })]);
    const kept = Array.from({ length: VAULT_CHUNK + 1 }, (_, at) =>
      buildLedgerRow({ id: `open-${at}`, caseId: 'open', dueAt: 1, state: 'seen' }),
    );
    const old = buildLedgerRow({ id: 'old', caseId: 'closed', dueAt: 2, state: 'seen' });
    const young = buildLedgerRow({ id: 'young', caseId: 'closed', dueAt: 11, state: 'seen' });
    await db.ledger.bulkPut([...kept, old, young].map(rowOfLedgerEntry));
    expect(await pruneLedger(db, { before: 10, keep: 10_000 })).toEqual({ removed: 1 });
    expect(await db.ledger.get('old')).toBeUndefined();
    expect(await db.ledger.count()).toBe(VAULT_CHUNK + 2);
    db.close();
  });
});
