import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { BackupError } from '../../../../src/main/backup/backup-error.ts';
import type { BackupHeader, BackupRows } from '../../../../src/main/backup/format.ts';
import { rowsOf, verifyBackup } from '../../../../src/main/backup/read-backup.ts';
import { writeBackup } from '../../../../src/main/backup/write-backup.ts';

const HEADER: BackupHeader = {
  madeAt: 1_000,
  reason: 'by-hand',
  program: '1.2.3',
  schema: 1,
  settings: { version: 1 },
};
const CHUNKS: readonly BackupRows[] = [
  { table: 'cases', rows: [{ id: 'rt/1', subject: '无法登录 "quoted"\nline' }, { id: 'rt/2' }] },
  { table: 'cases', rows: [{ id: 'rt/3' }] },
];

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-backup-'));
  path = join(folder, 'whole.caseclock');
  await writeBackup(path, HEADER, ['cases', 'cursors'], inChunks(CHUNKS));
});
afterAll(() => rm(folder, { recursive: true }));

async function* inChunks(chunks: readonly BackupRows[]) {
  yield* chunks;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const changed = join(folder, 'changed.caseclock');
  await writeFile(changed, bytes);
  return verifyBackup(changed).then(
    () => 'restorable',
    (error: unknown) => (error instanceof BackupError ? error.problem.code : `uncaught: ${error}`),
  );
}

describe('a backup file', () => {
  it('says what it holds, and gives it back', async () => {
    const { header, summary } = await verifyBackup(path);
    expect(header).toEqual(HEADER);
    expect(summary).toMatchObject({ schema: 1, counts: { cases: 3, cursors: 0 } });
    const rows = [];
    for await (const chunk of rowsOf(path)) rows.push(chunk);
    expect(rows).toEqual(CHUNKS);
  });

  it('is not there at all when it could not be written to its end', async () => {
    const failed = join(folder, 'failed.caseclock');
    async function* failing(): AsyncGenerator<BackupRows> {
      yield* CHUNKS;
      throw new Error('the vault is gone');
    }
    await expect(writeBackup(failed, HEADER, ['cases'], failing())).rejects.toThrow('the vault is gone');
    expect((await readdir(folder)).filter((name) => name.includes('failed'))).toEqual([]);
  });

  it('is refused when a file in it would be put anywhere but among the imports', async () => {
    const planted = join(folder, 'planted.caseclock');
    async function* pieces() {
      yield { file: { sourceId: '../../autostart', name: 'x', writtenAt: 1 }, at: 0, bytes: '' };
    }
    await writeBackup(planted, HEADER, ['cases'], pieces());
    expect(await codeOf(await readFile(planted))).toBe('damaged');
  });

  it('is refused with one bit changed, wherever', async () => {
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expect(['damaged', 'not-a-backup']).toContain(await codeOf(bytes));
      }),
    );
  });

  it('is refused cut off anywhere, or with something behind it', async () => {
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(['damaged', 'not-a-backup']).toContain(await codeOf(whole.subarray(0, length)));
      }),
    );
    expect(await codeOf(Buffer.concat([whole, Buffer.from([0])]))).toBe('damaged');
  });
});

test.each([
  ['an empty file', '', 'not-a-backup'],
  ['another file', 'PK\u0003\u0004 a spreadsheet, say, with some length to it', 'not-a-backup'],
  ['its first words alone', 'CASECLOCK BACKUP 1\n', 'damaged'],
  ['its first words and rubbish', `CASECLOCK BACKUP 1\n${'x'.repeat(100)}`, 'damaged'],
])('%s is refused', async (_, text, code) => {
  expect(await codeOf(Buffer.from(text))).toBe(code);
});
