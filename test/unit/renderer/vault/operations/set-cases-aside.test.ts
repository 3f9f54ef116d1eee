import { expect, test } from 'vitest';
import type { RowError } from '../../../../../src/contract/files.ts';
import { DAY } from '../../../../../src/domain/units.ts';
import { openDatabase } from '../../../../../src/renderer/vault/database.ts';
import { apply } from '../../../../../src/renderer/vault/operations/apply.ts';
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
