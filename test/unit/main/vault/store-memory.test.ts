import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openStoreMemory } from '../../../../src/main/vault/store-memory.ts';
import type { VaultRequester } from '../../../../src/main/vault/vault-client.ts';
import { openDatabase } from '../../../../src/renderer/vault/database.ts';
import { describeStore } from '../../../../src/renderer/vault/store/read-store.ts';
import { freshFolder } from '../../../support/fresh-folder.ts';
import { newStorage } from '../../renderer/vault/builders.ts';

const NOW = 1_795_600_000_000;

async function memoryAt(path: string) {
  const warn = vi.fn();
  return { memory: await openStoreMemory(path, () => NOW, { warn }), warn };
}
const fresh = async () => join(await freshFolder(), 'store.json');
const pageOn = (storage: ReturnType<typeof newStorage>) =>
  (() => describeStore(storage)) as unknown as VaultRequester;

test('a first start has lost nothing, and a store that is there is not lost', async () => {
  const path = await fresh();
  const storage = newStorage();
  const first = await memoryAt(path);
  expect(await first.memory.look(pageOn(storage))).toBe(false);
  (await openDatabase(storage)).close();
  await first.memory.noteStored();
  const second = await memoryAt(path);
  expect(await second.memory.look(pageOn(storage))).toBe(false);
  expect(second.memory.lostAt()).toBeNull();
  expect(second.warn).not.toHaveBeenCalled();
});

test('a store that is gone is noticed once, and told at every start until somebody answers', async () => {
  const path = await fresh();
  await (await memoryAt(path)).memory.noteStored();
  const gone = newStorage();
  const second = await memoryAt(path);
  expect(await second.memory.look(pageOn(gone))).toBe(true);
  expect(second.warn).toHaveBeenCalledOnce();
  // Started again before a new one was begun.
  const third = await memoryAt(path);
  expect(await third.memory.look(pageOn(gone))).toBe(false);
  expect(third.memory.lostAt()).toBe(NOW);
  await third.memory.noteStored();
  expect(third.memory.lostAt()).toBe(NOW);
  await third.memory.answer();
  const fourth = await memoryAt(path);
  expect(fourth.memory.lostAt()).toBeNull();
  expect(await fourth.memory.look(pageOn(gone))).toBe(true);
});

test('a loss that could not be written down is no known loss: it is found again at the next look', async () => {
  const path = await fresh();
  await (await memoryAt(path)).memory.noteStored();
  const { memory } = await memoryAt(path);
  const gone = newStorage();
  // What is written first lies beside the file; a folder in its place cannot be written over.
  await mkdir(`${path}.new`);
  await expect(memory.look(pageOn(gone))).rejects.toThrow();
  expect(memory.lostAt()).toBeNull();
  await rmdir(`${path}.new`);
  expect(await memory.look(pageOn(gone))).toBe(true);
  expect(memory.lostAt()).toBe(NOW);
});

test('of a memory that cannot be read, that there was a store is left, and the log says so', async () => {
  const path = await fresh();
  await writeFile(path, '{"lostAt"');
  const { memory, warn } = await memoryAt(path);
  expect(warn).toHaveBeenCalledOnce();
  expect(await memory.look(pageOn(newStorage()))).toBe(true);
});
