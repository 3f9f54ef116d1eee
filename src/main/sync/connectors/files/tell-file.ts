import { createHash } from 'node:crypto';
import type { SourceProblem } from '../../../../contract/problem.ts';
import type { FilesSource } from '../../../../contract/sources/files.ts';
import { VAULT_CHUNK } from '../../../../contract/vault.ts';
import { ConnectorError, type PullPage } from '../../connector.ts';
import { type Cursor, cursorText } from './cursor.ts';
import type { FileReader } from './file-reader.ts';
import { wordsOf } from './row-error-words.ts';
import type { FolderFile } from './watched-folder.ts';

/** A file, from wherever; `key` is another for one that was written again. */
export interface AnyFile extends Pick<FolderFile, 'name' | 'writtenAt' | 'bytes'> {
  readonly key: string;
}

/** A file to be told: what is in it, and where the cursor stands before and after it. */
export interface Telling {
  readonly file: AnyFile;
  readonly bytes: Uint8Array;
  readonly before: Cursor;
  readonly after: Cursor;
  /** Where the last pull was cut off. */
  readonly within: Cursor['within'];
}

/** The preview tells every row; of a file that comes by itself, the log tells so many. */
const MOST_SET_ASIDE = 100;

/**
 * Answers what tells a file of the source page by page; it answers what is wrong with the file, if anything is. That
 * its reading was ended is thrown the first time: the system does that as well when it is short of memory, or ends.
 */
export function fileTeller(source: FilesSource, startReader: () => FileReader) {
  /** The files whose reading was ended once. */
  const ended = new Set<string>();
  return tell;

  async function* tell(
    { file, bytes, before, after, within }: Telling,
    signal: AbortSignal,
  ): AsyncGenerator<PullPage, SourceProblem | null> {
    signal.throwIfAborted();
    const mark = markOf(file);
    const from = within?.file === mark ? within.stored : 0;
    try {
      for await (const { stored, total, ...page } of pagesOf(file, bytes, from, signal)) {
        const cursor: Cursor = stored >= total ? after : { ...before, within: { file: mark, stored } };
        yield { ...page, total, done: Math.min(stored, total), cursor: cursorText(cursor) };
      }
      ended.delete(mark);
      return null;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ConnectorError)) throw error;
      const problem = namedAfter(file.name, error.problem);
      if (problem.code !== 'file-reading-ended' || ended.delete(mark)) return problem;
      ended.add(mark);
      throw new ConnectorError(problem.code, problem.subject, problem.detail);
    }
  }

  /** The cases of a file from `start` on, a page at a time; while one is stored, the next is read. */
  async function* pagesOf(file: AnyFile, bytes: Uint8Array, start: number, signal: AbortSignal) {
    const { id, mapping, encoding, hasHeading } = source;
    const reader = startReader();
    const ask = (from: number) => {
      const page = reader.ask({ op: 'cases', reading: { id, mapping }, writtenAt: file.writtenAt, from });
      // Whoever stops in between does not wait for it.
      page.catch(() => {});
      return page;
    };
    try {
      await reader.ask({ op: 'open', bytes, form: { encoding, hasHeading } });
      let asked = ask(start);
      for (let from = start, total = start + 1; from < total; from += VAULT_CHUNK) {
        signal.throwIfAborted();
        const page = await asked;
        ({ total } = page);
        const stored = from + VAULT_CHUNK;
        if (stored < total) asked = ask(stored);
        yield {
          changes: page.cases.map((one) => ({ kind: 'told' as const, case: one })),
          stored,
          total,
          // Rows that name no case are told apart by their place: another reading of the file has them elsewhere.
          ...(from === 0 ? { setAsideAnew: `${id}/${file.name}#` } : {}),
          setAside: page.errors.slice(0, MOST_SET_ASIDE).map((error) => ({
            caseId: `${id}/${error.key ?? `${file.name}#${error.row}`}`,
            reason: wordsOf(error),
            row: error,
          })),
        };
      }
    } finally {
      reader.close();
    }
  }

  /** A file as it is read: under another mapping it has other cases, and is told from its start. */
  function markOf({ key, writtenAt }: AnyFile): string {
    const { mapping, encoding, hasHeading } = source;
    const text = JSON.stringify([key, writtenAt, mapping, encoding, hasHeading]);
    return createHash('sha256').update(text).digest('base64url').slice(0, 16);
  }
}

/** The problem with the file's name, which the process that read it does not know. */
function namedAfter(name: string, { code, subject, detail }: SourceProblem): SourceProblem {
  return subject === '' ? { code, subject: name, detail } : { code, subject, detail: `${name}: ${detail}` };
}
