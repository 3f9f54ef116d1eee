import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeptFile } from '../../../../src/main/disk/kept-file.ts';

interface Kept {
  readonly theme: string;
  readonly team: string;
}
const FIRST: Kept = { theme: 'light', team: '' };

let folder: string;
const path = () => join(folder, 'kept.json');
const open = () =>
  openKeptFile<Kept>(path(), { read: JSON.parse, first: FIRST }, 0, () => expect.unreachable());
const onDisk = async () => JSON.parse(await readFile(path(), 'utf8'));
/** What a file is written to first is in the way as a folder: no write succeeds, also not the superuser's. */
const breakDisk = () => mkdir(`${path()}.new`);
const mendDisk = () => rm(`${path()}.new`, { recursive: true });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a change is in force once it is on disk, not before', async () => {
  const file = await open();
  const written = file.write((kept) => ({ ...kept, theme: 'dark' }));
  expect(file.current()).toEqual(FIRST);
  await written;
  expect(file.current()).toEqual({ theme: 'dark', team: '' });
  expect(await onDisk()).toEqual({ theme: 'dark', team: '' });
});

test('a change that cannot be written rejects, and what is on disk stays in force', async () => {
  const file = await open();
  await file.write((kept) => ({ ...kept, team: 'Li' }));
  await breakDisk();
  await expect(file.write((kept) => ({ ...kept, theme: 'dark' }))).rejects.toThrow();
  expect(file.current()).toEqual({ theme: 'light', team: 'Li' });
});

test('the next change takes nothing of a refused one along', async () => {
  const file = await open();
  await breakDisk();
  const refused = file.write((kept) => ({ ...kept, theme: 'dark' }));
  const next = refused.catch(mendDisk).then(() => file.write((kept) => ({ ...kept, team: 'Li' })));
  await expect(refused).rejects.toThrow();
  await next;
  expect(file.current()).toEqual({ theme: 'light', team: 'Li' });
  expect(await onDisk()).toEqual({ theme: 'light', team: 'Li' });
});

test('of two changes at once neither takes back the other', async () => {
  const file = await open();
  await Promise.all([
    file.write((kept) => ({ ...kept, theme: 'dark' })),
    file.write((kept) => ({ ...kept, team: 'Li' })),
  ]);
  expect(file.current()).toEqual({ theme: 'dark', team: 'Li' });
  expect(await onDisk()).toEqual({ theme: 'dark', team: 'Li' });
});
