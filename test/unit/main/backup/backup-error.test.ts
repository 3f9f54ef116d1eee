import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BackupError, backupProblemOf } from '../../../../src/main/backup/backup-error.ts';

const refused = (code: string) => Object.assign(new Error(`${code}: refused`), { code });

test.each([
  ['a folder that one may not write to', 'EACCES', 'not-writable'],
  ['a disk that takes nothing', 'EROFS', 'not-writable'],
  ['a full disk', 'ENOSPC', 'no-room'],
  ['a quota that is used up', 'EDQUOT', 'no-room'],
  ['anything else', 'EIO', 'failed'],
])('%s is told apart', (_, code, said) => {
  expect(backupProblemOf(refused(code), 'not-writable')).toEqual({ code: said, detail: `${code}: refused` });
});

test('a place that is not there is what was to be done with it, as the system says it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caseclock-backup-error-'));
  const error = await open(join(folder, 'nowhere', 'file'), 'r').catch((thrown: unknown) => thrown);
  expect(backupProblemOf(error, 'not-readable').code).toBe('not-readable');
  await rm(folder, { recursive: true });
});

test('what a backup itself says stands', () => {
  const error = new BackupError('damaged', 'its digest');
  expect(backupProblemOf(error, 'not-readable')).toEqual({ code: 'damaged', detail: 'its digest' });
});
