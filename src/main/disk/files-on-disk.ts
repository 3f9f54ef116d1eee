import { readFile, rename, writeFile } from 'node:fs/promises';
import { errorCode } from '../error-code.ts';
import { UnusablePathError } from './unusable-path.ts';

/** Writes a file so that a crash leaves the old one or the new one, never half of one; for its owner only. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const half = `${path}.new`;
  await writeFile(half, content, { mode: 0o600, flush: true });
  await rename(half, path);
}

/** Writes a file as JSON, as `replaceFile` does. */
export function replaceJson(path: string, content: unknown): Promise<void> {
  return replaceFile(path, JSON.stringify(content, null, 2));
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
    if (errorCode(error) === 'ENOENT') return null;
    throw new UnusablePathError('file', path, error);
  }
}
