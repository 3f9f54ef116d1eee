import { mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { openSecrets } from '../../../../src/main/settings/secrets.ts';
import { freshFolder } from '../../../support/fresh-folder.ts';

/** Stands in for the system's key store, which is the desktop's: the real one is tested end to end. */
const keyStore = vi.hoisted(() => ({ isLocked: false }));
vi.mock('electron/main', () => ({
  safeStorage: {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text: string) => Buffer.from(`sealed ${text}`),
    decryptString(sealed: Buffer) {
      if (keyStore.isLocked) throw new Error('the key store is locked');
      return sealed.toString().replace('sealed ', '');
    },
  },
}));

let path: string;
beforeEach(async () => {
  keyStore.isLocked = false;
  path = join(await freshFolder(), 'secrets.json');
});
const names = async () => Object.keys(JSON.parse(await readFile(path, 'utf8'))).sort();

test('secrets that are put at once are all there at the next start', async () => {
  const secrets = await openSecrets(path, 7, expect.unreachable);
  await Promise.all(['rt', 'azure', 'proxy'].map((name) => secrets.put(name, `of ${name}`)));
  const again = await openSecrets(path, 7, expect.unreachable);
  expect(['rt', 'azure', 'proxy'].map(again.of)).toEqual(['of rt', 'of azure', 'of proxy']);
});

test('one that a locked key store did not open is asked for, and is still there once another was put', async () => {
  await (await openSecrets(path, 7, expect.unreachable)).put('rt', 'of rt');
  keyStore.isLocked = true;
  const unreadable = vi.fn();
  const locked = await openSecrets(path, 7, unreadable);
  expect(unreadable).toHaveBeenCalledWith('rt');
  expect(locked.of('rt')).toBeNull();
  await locked.put('azure', 'of azure');
  keyStore.isLocked = false;
  const opened = await openSecrets(path, 7, expect.unreachable);
  expect([opened.of('rt'), opened.of('azure')]).toEqual(['of rt', 'of azure']);
});

test('one that is removed is gone, also where it could not be opened', async () => {
  await (await openSecrets(path, 7, expect.unreachable)).put('rt', 'of rt');
  keyStore.isLocked = true;
  await (await openSecrets(path, 7, () => {})).remove('rt');
  expect(await names()).toEqual([]);
});

test('a file that holds none is told and kept beside, and replaced by what is put', async () => {
  await writeFile(path, '{"rt": 1');
  const unreadable = vi.fn();
  const secrets = await openSecrets(path, 7, unreadable);
  const keptAs = `${path}.unreadable-7`;
  expect(unreadable.mock.calls).toMatchObject([[keptAs, {}]]);
  await secrets.put('rt', 'of rt');
  expect(await readFile(keptAs, 'utf8')).toBe('{"rt": 1');
  expect(await names()).toEqual(['rt']);
});

test('one that cannot be written is not in force: the former is, also at the next start', async () => {
  const secrets = await openSecrets(path, 7, expect.unreachable);
  await secrets.put('rt', 'the former');
  await mkdir(`${path}.new`);
  await expect(secrets.put('rt', 'another')).rejects.toThrow('EISDIR');
  await expect(secrets.put('azure', 'of azure')).rejects.toThrow('EISDIR');
  expect([secrets.of('rt'), secrets.of('azure')]).toEqual(['the former', null]);
  await rmdir(`${path}.new`);
  await secrets.put('proxy', 'of proxy');
  const again = await openSecrets(path, 7, expect.unreachable);
  expect(again.names()).toEqual(['rt', 'proxy']);
  expect(again.of('rt')).toBe('the former');
});

test('one whose removal cannot be written is still there', async () => {
  const secrets = await openSecrets(path, 7, expect.unreachable);
  await secrets.put('rt', 'of rt');
  await mkdir(`${path}.new`);
  await expect(secrets.remove('rt')).rejects.toThrow('EISDIR');
  expect(secrets.of('rt')).toBe('of rt');
});
