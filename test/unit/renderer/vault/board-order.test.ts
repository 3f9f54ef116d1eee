import { expect, test } from 'vitest';
import type { FirstRows } from '../../../../src/contract/first-rows.ts';
import { readFirstRows, readRevision } from '../../../../src/renderer/vault/reads.ts';
import { openInProcessVault } from '../../../support/in-process-vault.ts';
import { told } from './builders.ts';
import { ROWS_7 } from './published-rows-5-to-11.ts';

const FIRST: FirstRows = {
  build: 'a',
  under: { record: null, pins: 0 },
  from: 0,
  until: null,
  total: 1,
  ids: ['rt/1'],
};

/**
 * Tables of which a write may move a case on the board, with a row of each. What the rules were is told with the rows.
 */
const MOVING = ['cases', 'commands'].map((name) => [name, ROWS_7[name]?.[0] ?? {}] as const);
const OTHERS = [
  'rules',
  'pins',
  'sources',
  'cursors',
  'ledger',
  'runs',
  'setAside',
  'duties',
  'bonds',
  'boardOrder',
];

async function ordered() {
  const vault = await openInProcessVault();
  for (const [table, row] of MOVING) await vault.db.table(table).put(row);
  const revision = await readRevision(vault.db);
  await vault.request({ op: 'keep-first-rows', revision, firstRows: FIRST });
  return { ...vault, revision };
}

test('of every table it is said whether it moves cases on the board', async () => {
  const { db } = await openInProcessVault();
  expect([...MOVING.map(([name]) => name), ...OTHERS].sort()).toEqual(
    db.tables.map(({ name }) => name).sort(),
  );
});

test.each(MOVING)('every write of %s counts, and has the first rows forgotten', async (name, row) => {
  const { db, revision } = await ordered();
  const table = db.table(name);
  const key = Reflect.get(row, 'id');
  const writes = [
    () => table.put(row),
    () => table.bulkPut([row]),
    () => table.update(key, { other: 1 }),
    () => table.toCollection().modify({ other: 2 }),
    () => table.delete(key),
    () => table.bulkDelete([key]),
    () => table.clear(),
  ];
  for (const [at, write] of writes.entries()) {
    await write();
    expect(await db.boardOrder.toArray()).toEqual([{ revision: revision + at + 1, firstRows: null }]);
  }
});

test('what moves no case leaves the first rows as they are', async () => {
  const { db } = await ordered();
  for (const name of OTHERS.slice(0, -1)) {
    await db.table(name).bulkPut([...(ROWS_7[name] ?? [])]);
    await db.table(name).clear();
  }
  expect(await readFirstRows(db)).toMatchObject({ told: { total: 1 } });
});

test('a transaction counts once, and not at all when nothing of it is kept', async () => {
  const { db, request, revision } = await ordered();
  const changes = [told({ id: 'rt/2' }), told({ id: 'rt/3' })];
  await request({ op: 'apply', sourceId: 'rt', changes, setAside: [], cursor: null, now: 7 });
  expect(await readRevision(db)).toBe(revision + 1);
  const failing = db.transaction('rw', db.cases, async () => {
    await db.cases.clear();
    throw new Error('no space');
  });
  await expect(failing).rejects.toThrow('no space');
  expect(await readRevision(db)).toBe(revision + 1);
});

test('first rows that a write has overtaken are not kept', async () => {
  const { db, request, revision } = await ordered();
  await db.cases.update('rt/1', { owner: 'Li Wei' });
  await request({ op: 'keep-first-rows', revision, firstRows: FIRST });
  expect(await readFirstRows(db)).toBeNull();
});
