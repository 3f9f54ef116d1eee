import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenedTextFile } from '../../contract/rules.ts';
import { errorText } from '../../domain/error-text.ts';

/** Reads a file of at most `mostBytes` as UTF-8 text. */
export async function readTextFile(path: string, mostBytes: number): Promise<OpenedTextFile> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return { outcome: 'failed', name, reason: 'too-large', detail: String(mostBytes) };
    const bytes = await readFile(path);
    const text = decode(bytes);
    if (text === null) return { outcome: 'failed', name, reason: 'not-text', detail: '' };
    return { outcome: 'read', name, text };
  } catch (error) {
    return { outcome: 'failed', name, reason: 'unreadable', detail: errorText(error) };
  }
}

/** `null` for bytes that are not UTF-8: read as if they were, they would be other words. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
