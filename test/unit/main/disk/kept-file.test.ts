import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe('a file that cannot be read', () => {
  const openBroken = async (at: number) => {
    const broken: string[] = [];
    const told = (keptAs: string) => void broken.push(keptAs);
    const file = await openKeptFile<Kept>(path(), { read: JSON.parse, first: FIRST }, at, told);
    return { file, broken };
  };
  beforeEach(() => writeFile(path(), '{"theme":'));

  test('is told at every start and stays as it is, until something else is written', async () => {
    for (const at of [1, 2]) {
      const { file, broken } = await openBroken(at);
      expect(file.current()).toEqual(FIRST);
      expect(broken).toEqual([`${path()}.unreadable-${at}`]);
    }
    expect(await readdir(folder)).toEqual(['kept.json']);
    expect(await readFile(path(), 'utf8')).toBe('{"theme":');
  });

  test('is then kept under the name that was told, once', async () => {
    const { file, broken } = await openBroken(7);
    await Promise.all([
      file.write((kept) => ({ ...kept, theme: 'dark' })),
      file.write((kept) => ({ ...kept, team: 'Li' })),
    ]);
    expect(await onDisk()).toEqual({ theme: 'dark', team: 'Li' });
    expect(await readFile(broken[0] ?? '', 'utf8')).toBe('{"theme":');
  });

  test('is not replaced where it cannot be kept', async () => {
    const { file, broken } = await openBroken(7);
    await mkdir(broken[0] ?? '');
    await expect(file.write((kept) => ({ ...kept, theme: 'dark' }))).rejects.toThrow();
    expect(file.current()).toEqual(FIRST);
    expect(await readFile(path(), 'utf8')).toBe('{"theme":');
  });
});
