import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { SavedFile } from '../contract/saved-file.ts';
import { errorText } from '../domain/error-text.ts';
import { askWhereToSave } from './windows/ask-for-path.ts';

/** Has a person choose where to, proposing `name` with its ending, and writes `text` there as UTF-8. */
export async function saveChosenFile(name: string, text: string): Promise<SavedFile> {
  const extension = extname(name).slice(1);
  const path = await askWhereToSave(name, { name: `*.${extension}`, extensions: [extension] });
  if (path === null) return { outcome: 'cancelled' };
  try {
    await writeFile(path, text);
    return { outcome: 'saved', name: basename(path) };
  } catch (error) {
    return { outcome: 'failed', detail: errorText(error) };
  }
}
