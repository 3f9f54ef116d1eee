import { describe, expect, test } from 'vitest';
import type { RowError } from '../../../../../src/contract/files.ts';
import { DAY } from '../../../../../src/domain/units.ts';
import { openDatabase } from '../../../../../src/renderer/vault/database.ts';
import { apply } from '../../../../../src/renderer/vault/operations/apply.ts';
import { putRowsAway } from '../../../../../src/renderer/vault/operations/put-rows-away.ts';
import { newStorage } from '../builders.ts';

const row = (key?: string): RowError => ({
  row: 3,
  column: 'Number',
  found: '',
  code: 'missing',
  expected: '',
  ...(key !== undefined && { key }),
});

test('rows that name no case do not pile up with files of ever new names; those that name one stay', async () => {
  const db = await openDatabase(newStorage());
  const read = (file: string, now: number) =>
    apply(db, {
      sourceId: 'exports',
      changes: [],
      setAside: [
        { caseId: `exports/${file}#3`, reason: 'no number', row: row() },
        { caseId: `exports/CS-${file}`, reason: 'no date', row: row(`CS-${file}`) },
      ],
      setAsideAnew: `exports/${file}#`,
      cursor: null,
      now,
    });
  const listed = async () => (await db.setAside.toArray()).map(({ caseId }) => caseId.slice(8)).sort();
  await read('monday', 0);
  await read('north', DAY);
  expect(await listed()).toEqual(['CS-monday', 'CS-north', 'monday#3', 'north#3']);
  await read('tuesday', DAY + 1);
  expect(await listed()).toEqual(['CS-monday', 'CS-north', 'CS-tuesday', 'north#3', 'tuesday#3']);
  // A file that is read again each day stays listed, however long.
  await read('north', 3 * DAY);
  expect(await listed()).toEqual(['CS-monday', 'CS-north', 'CS-tuesday', 'north#3']);
  db.close();
});

describe('a row that somebody put away', () => {
  const read = async (fault: Partial<RowError>, isAway = true) => {
    const db = await openDatabase(newStorage());
    const tell = (setAside: Parameters<typeof apply>[1]['setAside']) =>
      apply(db, { sourceId: 'exports', changes: [], setAside, cursor: null, now: 1 });
    await tell([{ caseId: 'exports/CS-1', reason: 'row 3', row: row('CS-1') }]);
    await tell([{ caseId: 'exports/CS-2', reason: 'unreadable' }]);
    await putRowsAway(db, { sourceId: 'exports', isAway: true, until: 1 });
    await putRowsAway(db, { sourceId: 'other', isAway: false, until: 1 });
    await putRowsAway(db, { sourceId: 'exports', isAway, until: 1 });
    await tell([{ caseId: 'exports/CS-1', reason: 'row 8', row: { ...row('CS-1'), row: 8, ...fault } }]);
    const all = await db.setAside.toArray();
    db.close();
    return all.filter(({ isPutAway }) => isPutAway === true).map(({ caseId }) => caseId);
  };

  test('stays away with the same fault, in whichever line of a later file; what is no row of a file never is', async () => {
    expect(await read({})).toEqual(['exports/CS-1']);
  });

  test.each([
    ['in another column', { column: 'Created' }],
    ['of another kind', { code: 'too-long' }],
    ['by another text', { found: 'x' }],
  ] as const)('is listed again with a fault %s', async (_, fault) => {
    expect(await read(fault)).toEqual([]);
  });

  test('is back on the list once it is asked for', async () => {
    expect(await read({}, false)).toEqual([]);
  });

  test('that names no case is listed anew when its file is read again: another row may stand in its line', async () => {
    const db = await openDatabase(newStorage());
    const tell = (now: number) =>
      apply(db, {
        sourceId: 'exports',
        changes: [],
        setAside: [{ caseId: 'exports/north.csv#3', reason: 'no number', row: row() }],
        setAsideAnew: 'exports/north.csv#',
        cursor: null,
        now,
      });
    await tell(1);
    await putRowsAway(db, { sourceId: 'exports', isAway: true, until: 1 });
    await tell(2);
    const [listed] = await db.setAside.toArray();
    expect(listed).toMatchObject({ since: 2 });
    expect(listed?.isPutAway).toBeUndefined();
    // Whoever still had the old list in sight does not put the new row away.
    await putRowsAway(db, { sourceId: 'exports', isAway: true, until: 1 });
    expect((await db.setAside.toArray())[0]?.isPutAway).toBeUndefined();
    db.close();
  });

  test('takes along none that came after what was in sight', async () => {
    const db = await openDatabase(newStorage());
    const tell = (key: string, now: number) =>
      apply(db, {
        sourceId: 'exports',
        changes: [],
        setAside: [{ caseId: `exports/${key}`, reason: 'row 3', row: row(key) }],
        cursor: null,
        now,
      });
    await tell('CS-1', 1);
    await tell('CS-2', 2);
    await putRowsAway(db, { sourceId: 'exports', isAway: true, until: 1 });
    const all = await db.setAside.toArray();
    expect(all.map(({ caseId, isPutAway }) => [caseId, isPutAway])).toEqual([
      ['exports/CS-1', true],
      ['exports/CS-2', undefined],
    ]);
    db.close();
  });
});
