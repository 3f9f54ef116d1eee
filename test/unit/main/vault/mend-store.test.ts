import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { mendStore } from '../../../../src/main/vault/mend-store.ts';
import { freshFolder } from '../../../support/fresh-folder.ts';
import { fragment, leveldbLog } from './leveldb-log.ts';

const { log: whole } = leveldbLog([100, 200]);
const brokenOff = Buffer.concat([whole, fragment(500, 1).subarray(0, 7)]);

test('what the store appends to is cut back to its whole records, said in the log, and all else left alone', async () => {
  const folder = await freshFolder();
  const names = ['000003.log', 'MANIFEST-000001', '000005.ldb', 'CURRENT', 'LOG'];
  for (const name of names) await writeFile(join(folder, name), brokenOff);
  await writeFile(join(folder, '000004.log'), whole);
  const warn = vi.fn();
  await mendStore(folder, { warn });
  const lengths = new Map<string, number>();
  for (const name of await readdir(folder)) lengths.set(name, (await readFile(join(folder, name))).length);
  expect(Object.fromEntries(lengths)).toEqual({
    '000003.log': whole.length,
    '000004.log': whole.length,
    'MANIFEST-000001': whole.length,
    '000005.ldb': brokenOff.length,
    CURRENT: brokenOff.length,
    LOG: brokenOff.length,
  });
  expect(warn.mock.calls.flat().sort()).toEqual([
    "the store's 000003.log broke off in a record: its 7 bytes were cut off",
    "the store's MANIFEST-000001 broke off in a record: its 7 bytes were cut off",
  ]);
});

test('where nothing was ever stored, nothing is done; a folder that cannot be looked at is said in the log', async () => {
  const folder = await freshFolder();
  const warn = vi.fn();
  await mendStore(join(folder, 'none'), { warn });
  expect(warn).not.toHaveBeenCalled();
  await writeFile(join(folder, 'file'), '');
  await mendStore(join(folder, 'file'), { warn });
  expect(warn).toHaveBeenCalledOnce();
});
