import Dexie, { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { readClosedBack } from '../../../../src/renderer/vault/closed-reads.ts';
import { openDatabase, VaultDatabase } from '../../../../src/renderer/vault/database.ts';
import { countUnread, readLatestTold, readUnreadIds } from '../../../../src/renderer/vault/ledger-reads.ts';
import { runRequest } from '../../../../src/renderer/vault/operations/run-request.ts';
import { openReader } from '../../../../src/renderer/vault/reader.ts';
import { readCase, readSourceStates } from '../../../../src/renderer/vault/reads.ts';
import { buildCase, buildLedgerRow, buildSourceState, newStorage, openCases, told } from './builders.ts';

describe('a reader', () => {
  it('waits for the vault to make the database, and does not make it itself', async () => {
    const storage = newStorage();
    const opening = openReader(() => {}, storage.indexedDB, storage);
    expect(await storage.indexedDB.databases()).toEqual([]);
    const db = await openDatabase(storage);
    const reader = await opening;
    expect(await openCases(reader)).toEqual([]);
    reader.close();
    db.close();
  });

  it('reads cases and source states as the models they were', async () => {
    const storage = newStorage();
    const db = await openDatabase(storage);
    const open = buildCase({ id: 'rt/2' });
    const closed = buildCase({ id: 'rt/1', isOpen: false });
    const changes = [open, closed].map((subject) => told(subject));
    await runRequest(db, { op: 'apply', sourceId: 'rt', changes, setAside: [], cursor: null, now: 7 });
    const state = buildSourceState();
    await runRequest(db, { op: 'put-source-state', state });
    const reader = await openReader(() => {}, storage.indexedDB, storage);
    expect(await openCases(reader)).toEqual([{ ...open, firstSeenAt: 7 }]);
    expect(await readCase(reader, 'rt/1')).toEqual({ ...closed, firstSeenAt: 7 });
    expect(await readCase(reader, 'rt/3')).toBeNull();
    expect(await readSourceStates(reader)).toEqual([state]);
    reader.close();
    db.close();
  });

  it('reads the latest alerts that were told or were to be, and counts those that nobody has seen', async () => {
    const storage = newStorage();
    const db = await openDatabase(storage);
    const told = { notice: 'n', as: 'single', on: 'desktop' } as const;
    const rows = [
      buildLedgerRow({ id: 'fired', state: 'fired', told, dueAt: 4 }),
      buildLedgerRow({ id: 'refused', state: 'refused', dueAt: 2 }),
      buildLedgerRow({ id: 'seen', state: 'seen', told, dueAt: 3 }),
      buildLedgerRow({ id: 'answered', state: 'answered', told, dueAt: 5 }),
      buildLedgerRow({ id: 'being-told', state: 'due', told, dueAt: 9 }),
      buildLedgerRow({ id: 'silenced', state: 'silenced', dueAt: 9 }),
      buildLedgerRow({ id: 'noted', state: 'noted', dueAt: 9 }),
    ];
    await runRequest(db, { op: 'write-ledger', writes: rows.map((row) => ({ row, from: null })) });
    const reader = await openReader(() => {}, storage.indexedDB, storage);
    const listed = async (count: number) => (await readLatestTold(reader, count)).map(({ id }) => id);
    expect(await listed(9)).toEqual(['answered', 'fired', 'seen', 'refused']);
    expect(await listed(2)).toEqual(['answered', 'fired']);
    expect(await countUnread(reader, 100)).toBe(2);
    expect(await countUnread(reader, 1)).toBe(1);
    expect((await readUnreadIds(reader)).sort()).toEqual(['fired', 'refused']);
    reader.close();
    db.close();
  });

  it('reads every closed case back that did not change, though one that was read is changed or removed meanwhile', async () => {
    const storage = newStorage();
    const db = await openDatabase(storage);
    const ids = Array.from({ length: 250 }, (_, at) => `rt/${String(at).padStart(3, '0')}`);
    // The last hundred and fifty changed at the same instant, as in an import.
    const changes = ids.map((id, at) =>
      told({ id, key: id, isOpen: false, updatedAt: Math.min(at, 100) + 1 }),
    );
    await runRequest(db, { op: 'apply', sourceId: 'rt', changes, setAside: [], cursor: null, now: 7 });
    const reader = await openReader(() => {}, storage.indexedDB, storage);
    const found = new Set<string>();
    const back = readClosedBack(reader, 0, Number.POSITIVE_INFINITY);
    const first = await back.next();
    for (const { id } of first.value ?? []) found.add(id);
    await db.cases.bulkDelete([...found].slice(-2));
    for await (const chunk of back) for (const { id } of chunk) found.add(id);
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
    reader.close();
    db.close();
  });

  it('cannot write, whatever its type is cast to', async () => {
    const storage = newStorage();
    const db = await openDatabase(storage);
    const reader = await openReader(() => {}, storage.indexedDB, storage);
    if (!(reader instanceof VaultDatabase)) throw new Error('it is no database');
    await expect(reader.cursors.put({ sourceId: 'rt', cursor: 'c' })).rejects.toThrow(
      'Only the vault writes',
    );
    expect(await db.cursors.count()).toBe(0);
    reader.close();
    db.close();
  });

  it('is told by liveQuery what the vault stores', async () => {
    const storage = newStorage();
    Object.assign(Dexie.dependencies, storage); // without one here, liveQuery is silent
    const db = await openDatabase(storage);
    const reader = await openReader(() => {}, storage.indexedDB, storage);
    const seen: number[] = [];
    let notice = () => {};
    const subscription = liveQuery(() => openCases(reader)).subscribe((cases) => {
      seen.push(cases.length);
      notice();
    });
    const next = () => new Promise<void>((resolve) => (notice = resolve));
    await next();
    const changed = next();
    await runRequest(db, {
      op: 'apply',
      sourceId: 'rt',
      changes: [told()],
      setAside: [],
      cursor: null,
      now: 7,
    });
    await changed;
    expect(seen).toEqual([0, 1]);
    subscription.unsubscribe();
    reader.close();
    db.close();
  });
});
