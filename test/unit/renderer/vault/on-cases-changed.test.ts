import Dexie from 'dexie';
import { expect, test } from 'vitest';
import type { CaseChange } from '../../../../src/domain/cases/case-change.ts';
import { openDatabase } from '../../../../src/renderer/vault/database.ts';
import { type ChangedCases, onCasesChanged } from '../../../../src/renderer/vault/on-cases-changed.ts';
import { runRequest } from '../../../../src/renderer/vault/operations/run-request.ts';
import { newStorage, openCases, told } from './builders.ts';

async function newVault() {
  const storage = newStorage();
  Object.assign(Dexie.dependencies, storage); // without one here, Dexie tells nobody of changes
  const db = await openDatabase(storage);
  const heard: ChangedCases[] = [];
  const end = onCasesChanged((changed) => heard.push(changed));
  const apply = (changes: CaseChange[]) =>
    runRequest(db, { op: 'apply', sourceId: 'rt', changes, setAside: [], cursor: null, now: 7 });
  return {
    db,
    apply,
    /** What was heard since the last time. */
    async hear(): Promise<readonly ChangedCases[]> {
      await new Promise((resolve) => setTimeout(resolve));
      return heard.splice(0);
    },
    close() {
      end();
      db.close();
    },
  };
}

test('a case that is stored, changed or removed is named', async () => {
  const vault = await newVault();
  await vault.apply([told(), told({ id: 'rt/2' })]);
  expect(await vault.hear()).toEqual([new Set(['rt/1', 'rt/2'])]);
  await vault.apply([told({ id: 'rt/2', owner: 'Li Wei', revision: 2 })]);
  expect(await vault.hear()).toEqual([new Set(['rt/2'])]);
  await vault.db.cases.delete('rt/1');
  expect(await vault.hear()).toEqual([new Set(['rt/1'])]);
  vault.close();
});

test('a large batch is many, and what is no case is not heard of', async () => {
  const vault = await newVault();
  await vault.apply(Array.from({ length: 60 }, (_, place) => told({ id: `rt/${place}` })));
  expect(await vault.hear()).toEqual(['many']);
  await vault.db.setAside.clear();
  expect(await vault.hear()).toEqual([]);
  vault.close();
});

test('open cases come in chunks, each once', async () => {
  const vault = await newVault();
  const ids = Array.from({ length: 4100 }, (_, place) => `rt/${String(place).padStart(4, '0')}`);
  await vault.apply(ids.map((id) => told({ id })));
  expect((await openCases(vault.db)).map(({ id }) => id)).toEqual(ids);
  vault.close();
});
