import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ConsoleAnswer, ConsoleArgument } from '../../../../contract/console.ts';
import { LARGEST_FILE_BYTES } from '../../../../contract/files.ts';
import type { SourceProblem } from '../../../../contract/problem.ts';
import { askWhereToSave } from '../../../windows/ask-for-path.ts';
import { ConnectorError } from '../../connector.ts';
import type { Given } from './inbox.ts';
import { problemWith } from './unreadable.ts';

/** The file at `path`, read. @throws ConnectorError `file-too-large`, or what the file system says. */
export async function givenFile(path: string): Promise<Given> {
  const { size, mtimeMs } = await stat(path);
  if (size > LARGEST_FILE_BYTES) throw new ConnectorError('file-too-large', '', `${size} bytes`);
  return { name: basename(path), writtenAt: Math.floor(mtimeMs), bytes: await readFile(path) };
}

/** Has a person choose where the rows that could not be read are saved. */
export async function saveErrors({
  name,
  text,
}: ConsoleArgument<'files:save-errors'>): Promise<ConsoleAnswer<'files:save-errors'>> {
  const path = await askWhereToSave(basename(name));
  if (path === null) return { saved: null, problem: null };
  try {
    await writeFile(path, text);
    return { saved: basename(path), problem: null };
  } catch (error) {
    return { saved: null, problem: problemWith(error, basename(path)) };
  }
}

/** What is said of a file that is no longer the one that is open. */
export function closedProblem(): SourceProblem {
  return { code: 'file-unreadable', subject: '', detail: 'another file was opened' };
}
