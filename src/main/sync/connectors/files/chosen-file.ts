import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LARGEST_FILE_BYTES } from '../../../../contract/files.ts';
import type { SourceProblem } from '../../../../contract/problem.ts';
import { ConnectorError } from '../../connector.ts';
import type { Given } from './inbox.ts';

/** The file at `path`, read. @throws ConnectorError `file-too-large`, or what the file system says. */
export async function givenFile(path: string): Promise<Given> {
  const { size, mtimeMs } = await stat(path);
  if (size > LARGEST_FILE_BYTES) throw new ConnectorError('file-too-large', '', `${size} bytes`);
  return { name: basename(path), writtenAt: Math.floor(mtimeMs), bytes: await readFile(path) };
}

/** What is said of a file that is no longer the one that is open. */
export function closedProblem(): SourceProblem {
  return { code: 'file-unreadable', subject: '', detail: 'another file was opened' };
}
