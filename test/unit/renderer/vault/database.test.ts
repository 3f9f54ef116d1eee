import type { DBCore } from 'dexie';
import { IDBDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { VaultRequest } from '../../../../src/contract/vault.ts';
import { keepOpen } from '../../../../src/renderer/vault/connection.ts';
import { openDatabase, VaultDatabase } from '../../../../src/renderer/vault/database.ts';
import { runRequest } from '../../../../src/renderer/vault/operations/run-request.ts';
import { SCHEMA_STEPS } from '../../../../src/renderer/vault/schema.ts';
import { newStorage, told } from './builders.ts';

const NEXT_STEPS = [...SCHEMA_STEPS, { version: SCHEMA_STEPS.length + 1, stores: { drafts: 'id' } }];

describe('opening the database', () => {
  it('asks for strict durability: acknowledged means kept', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = await openDatabase(newStorage());
    await runRequest(db, {
      op: 'apply',
      sourceId: 'rt',
      changes: [told()],
      setAside: [],
      cursor: 'c',
      now: 1,
    });
    expect(begin).toHaveBeenCalledWith(expect.anything(), 'readwrite', { durability: 'strict' });
    db.close();
  });

  it('refuses what a newer version of the program stored, and leaves it alone', async () => {
    const storage = newStorage();
    const newer = new VaultDatabase(storage, NEXT_STEPS);
    await newer.table('drafts').add({ id: 'd' });
    newer.close();
    await expect(openDatabase(storage)).rejects.toMatchObject({ code: 'newer-version' });
    const still = new VaultDatabase(storage, NEXT_STEPS);
    expect(await still.table('drafts').count()).toBe(1);
    still.close();
  });

  it('says so when another page blocks the upgrade, and opens once it has let go', async () => {
    const storage = newStorage();
    const old = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = storage.indexedDB.open('caseclock', 5);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    vi.spyOn(console, 'warn').mockReturnValue(undefined); // Dexie's own remark
    const connect = keepOpen(() => openDatabase(storage));
    await expect(connect()).rejects.toMatchObject({ code: 'blocked' });
    old.close();
    const db = await connect();
    expect(db.isOpen()).toBe(true);
    db.close();
  });

  it('makes way for a newer version, and does not come back to it', async () => {
    const storage = newStorage();
    vi.spyOn(console, 'warn').mockReturnValue(undefined); // Dexie's own remark
    const connect = keepOpen(() => openDatabase(storage));
    const db = await connect();
    const newer = new VaultDatabase(storage, NEXT_STEPS);
    await newer.open();
    expect(db.isOpen()).toBe(false);
    await expect(connect()).rejects.toMatchObject({ code: 'newer-version' });
    newer.close();
  });

  it('opens again after a failure', async () => {
    const storage = newStorage();
    const open = vi.fn(() => openDatabase(storage)).mockRejectedValueOnce(new Error('unavailable: disk'));
    const connect = keepOpen(open);
    await expect(connect()).rejects.toThrow('unavailable: disk');
    const [one, two] = await Promise.all([connect(), connect()]);
    expect(one).toBe(two);
    expect(open).toHaveBeenCalledTimes(2);
    one.close();
  });

  it('names the reason when it cannot be opened', async () => {
    const open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const broken = { ...newStorage(), indexedDB: { open } };
    await expect(openDatabase(broken)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^unavailable: .*denied/),
    });
  });

  it('calls a full disk by its name, and stores nothing of the request', async () => {
    const storage = newStorage();
    const db = new VaultDatabase(storage);
    db.use({ stack: 'dbcore', name: 'full', create: fullFor('cursors') });
    const request: VaultRequest = {
      op: 'apply',
      sourceId: 'rt',
      changes: [told()],
      setAside: [],
      cursor: 'c',
      now: 1,
    };
    await expect(runRequest(db, { ...request, changes: [...request.changes] })).rejects.toMatchObject({
      code: 'quota-exceeded',
      message: expect.stringMatching(/^quota-exceeded: /),
    });
    expect(await db.cases.count()).toBe(0);
    db.close();
  });
});

function fullFor(name: string): (core: DBCore) => DBCore {
  const mutate = () => Promise.reject(new DOMException('no space', 'QuotaExceededError'));
  return (core) => ({
    ...core,
    table: (table) => (table === name ? { ...core.table(table), mutate } : core.table(table)),
  });
}
