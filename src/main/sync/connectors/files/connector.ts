import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SourceProblem } from '../../../../contract/problem.ts';
import type { FilesSource } from '../../../../contract/sources/files.ts';
import { VAULT_CHUNK } from '../../../../contract/vault.ts';
import { jsonOrNull } from '../../../../domain/json-or-null.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import {
  type Connector,
  ConnectorError,
  type PullPage,
  type Standing,
  takesNoCommands,
} from '../../connector.ts';
import type { FileReader } from './file-reader.ts';
import type { Inbox } from './inbox.ts';
import { wordsOf } from './row-error-words.ts';
import { problemWith } from './unreadable.ts';
import { type FolderFile, type FolderLook, watchFolder } from './watched-folder.ts';

/** What the connector needs. */
export interface FilesWorld {
  readonly source: FilesSource;
  readonly inbox: Inbox;
  readonly startReader: () => FileReader;
}

const cursorSchema = z.object({
  /** Which files of the watched folder are stored, by name and stamp. */
  done: z.record(z.string(), z.string()),
  /** When the newest file was written. */
  asOf: z.number().nullable(),
  /**
   * The file in the middle of which the last pull was cut off, as it was read, and how many of its cases are stored.
   */
  within: z.object({ file: z.string(), stored: z.number() }).optional(),
});
type Cursor = z.infer<typeof cursorSchema>;
const cursorText = z.string().transform(jsonOrNull).pipe(cursorSchema);

/** A file, from wherever; `key` is another for one that was written again. */
interface AnyFile extends Pick<FolderFile, 'name' | 'writtenAt' | 'bytes'> {
  readonly key: string;
}

/** A file and from which of its cases on it is read. */
interface Reading {
  readonly file: AnyFile;
  readonly from: number;
}

/**
 * Reads the exports that were given to be imported, and those of the watched folder, each once; one in which a pull
 * was cut off goes on from there. Files are read in the order in which they were written. One that cannot be read
 * holds up no other: its problem stands until it is written again, or, of an import, until the next pull. What the
 * system does not let us read, as a file that is locked, is tried again with each pull.
 *
 * A pull throws ConnectorError `answer-unreadable` for a cursor that is not its own.
 */
export function createFilesConnector({ source, inbox, startReader }: FilesWorld): Connector {
  const folder = source.watchedFolder === null ? null : watchFolder(source.watchedFolder);
  /** Files of the folder that could not be read, with their stamps: they are not tried again as they are. */
  const broken = new Map<string, { readonly stamp: string; readonly why: SourceProblem }>();
  let standing: Standing = { asOf: null, problem: null };

  return {
    abilities: [],
    push: takesNoCommands,
    standing: () => standing,
    async *pull(cursor, signal) {
      const { within, ...known }: Cursor = cursor === null ? { done: {}, asOf: null } : readCursor(cursor);
      const readingOf = (file: AnyFile): Reading => ({
        file,
        from: within?.file === markOf(file) ? within.stored : 0,
      });
      let at: Cursor = known;
      let problem: SourceProblem | null = null;
      for (const file of await inbox.list(source.id)) {
        const bytes = await bytesOf(file);
        if (!(bytes instanceof Uint8Array)) {
          problem = bytes;
          continue;
        }
        const next = { ...at, asOf: laterOf(at.asOf, file.writtenAt) };
        const failure = yield* told(readingOf(file), bytes, at, next, signal);
        if (failure === null) at = next;
        else problem = failure;
        await inbox.drop(source.id, file.key);
      }
      const { files, names } = folder === null ? NOTHING_THERE : await folder.look();
      for (const name of broken.keys()) if (!names.has(name)) broken.delete(name);
      for (const file of files) {
        if (at.done[file.name] === file.stamp) continue;
        const before = broken.get(file.name);
        if (before?.stamp === file.stamp) {
          problem = before.why;
          continue;
        }
        const bytes = await bytesOf(file);
        if (!(bytes instanceof Uint8Array)) {
          problem = bytes;
          continue;
        }
        // Of files that are there no more nothing need be known: most exports have a date in their name.
        const there = Object.entries(at.done).filter(([name]) => names.has(name));
        const done = { ...Object.fromEntries(there), [file.name]: file.stamp };
        const next = { done, asOf: laterOf(at.asOf, file.writtenAt) };
        const reading = readingOf({ ...file, key: `${file.name} ${file.stamp}` });
        const failure = yield* told(reading, bytes, at, next, signal);
        if (failure === null) at = next;
        else {
          problem = failure;
          broken.set(file.name, { stamp: file.stamp, why: failure });
        }
      }
      standing = { asOf: at.asOf, problem };
    },
    async check() {
      return { steps: [], problem: null };
    },
  };

  /**
   * Tells a file page by page, and moves the cursor from `at` to `next`; answers what is wrong with it, if anything is.
   */
  async function* told(
    reading: Reading,
    bytes: Uint8Array,
    at: Cursor,
    next: Cursor,
    signal: AbortSignal,
  ): AsyncGenerator<PullPage, SourceProblem | null> {
    signal.throwIfAborted();
    try {
      for await (const { stored, total, ...page } of pagesOf(reading, bytes, signal)) {
        const cursor: Cursor =
          stored >= total ? next : { ...at, within: { file: markOf(reading.file), stored } };
        const done = Math.min(stored, total);
        yield { ...page, total, done, cursor: JSON.stringify(cursor) };
      }
      return null;
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      return namedAfter(reading.file.name, error.problem);
    }
  }

  /** The cases of a file a page at a time; while one is stored, the next is read. */
  async function* pagesOf({ file, from: start }: Reading, bytes: Uint8Array, signal: AbortSignal) {
    const { id, mapping, encoding } = source;
    const reader = startReader();
    const ask = (from: number) => {
      const page = reader.ask({ op: 'cases', reading: { id, mapping }, writtenAt: file.writtenAt, from });
      // Whoever stops in between does not wait for it.
      page.catch(() => {});
      return page;
    };
    try {
      await reader.ask({ op: 'open', bytes, encoding });
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
    const { mapping, encoding } = source;
    const text = JSON.stringify([key, writtenAt, mapping, encoding]);
    return createHash('sha256').update(text).digest('base64url').slice(0, 16);
  }
}

const NOTHING_THERE: FolderLook = { files: [], names: new Set() };

/** What is in a file, or why the system does not let us read it. */
async function bytesOf(file: Pick<AnyFile, 'name' | 'bytes'>): Promise<Uint8Array | SourceProblem> {
  try {
    return await file.bytes();
  } catch (error) {
    return problemWith(error, file.name);
  }
}

/** The preview tells every row; of a file that comes by itself, the log tells so many. */
const MOST_SET_ASIDE = 100;

function laterOf(known: EpochMs | null, at: EpochMs): EpochMs {
  return Math.max(known ?? at, at);
}

/** The problem with the file's name, which the process that read it does not know. */
function namedAfter(name: string, { code, subject, detail }: SourceProblem): SourceProblem {
  return subject === '' ? { code, subject: name, detail } : { code, subject, detail: `${name}: ${detail}` };
}

function readCursor(text: string): Cursor {
  const read = cursorText.safeParse(text);
  if (!read.success) throw new ConnectorError('answer-unreadable', 'cursor', z.prettifyError(read.error));
  return read.data;
}
