import { readFile, rename, writeFile } from 'node:fs/promises';
import { UnusablePathError } from '../unusable-path.ts';

/** Writes a file so that a crash leaves the old one or the new one, never half of one; for its owner only. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const half = `${path}.new`;
  await writeFile(half, content, { mode: 0o600, flush: true });
  await rename(half, path);
}

/**
 * The text of a file; `null` when there is none.
 *
 * @throws UnusablePathError when there is one that cannot be read, or something else in its place.
 */
export async function readTextIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UnusablePathError('file', path, error);
  }
}
