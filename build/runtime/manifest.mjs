// The list of a cached runtime's files, by which a damaged one is told from a whole one.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MANIFEST = 'runtime.json';

/**
 * Writes the list of what is in a folder now into that folder.
 * @param {string} folder
 */
export async function writeManifest(folder) {
  await writeFile(path.join(folder, MANIFEST), JSON.stringify(await fileSizes(folder), undefined, 2));
}

/**
 * Compares a folder with the list of its files.
 * @param {string} folder
 * @returns {Promise<string | undefined>} in a few words why it cannot be used; undefined when it can
 */
export async function findDamage(folder) {
  /** @type {Record<string, number>} */
  let sizes;
  try {
    sizes = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return 'the list of its files is damaged';
    return 'it is not in the cache';
  }
  for (const [file, size] of Object.entries(sizes)) {
    const found = await stat(path.join(folder, file)).catch(() => undefined);
    if (found?.size !== size) return `${file} in the cache is damaged`;
  }
  return undefined;
}

/**
 * @param {string} folder
 * @returns {Promise<Record<string, number>>} the size in bytes of every file, by its path inside the folder
 */
async function fileSizes(folder) {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    sizes[path.relative(folder, file)] = (await stat(file)).size;
  }
  return sizes;
}
