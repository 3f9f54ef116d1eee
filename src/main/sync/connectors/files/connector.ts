import { z } from 'zod';
import type { SourceProblem } from '../../../../contract/problem.ts';
import type { FilesSource } from '../../../../contract/source.ts';
import { VAULT_CHUNK } from '../../../../contract/vault.ts';
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
import { type FolderFile, watchFolder } from './watched-folder.ts';

/** What the connector needs. */
export interface FilesWorld {
  readonly source: FilesSource;
  readonly inbox: Inbox;
  readonly startReader: () => FileReader;
}

/** Which files of the watched folder are stored, by name and stamp, and when the newest file was written. */
const cursorSchema = z.object({
  done: z.record(z.string(), z.string()),
  asOf: z.number().nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;
const cursorText = z.string().transform(parseJson).pipe(cursorSchema);

type AnyFile = Pick<FolderFile, 'name' | 'writtenAt' | 'bytes'>;

/**
 * Reads the exports that were given to be imported, and those of the watched folder, each once. Files are read in
 * the order in which they were written. One that cannot be read holds up no other: its problem stands until it is
 * written again, or, of an import, until the next pull.
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
      let at = cursor === null ? { done: {}, asOf: null } : readCursor(cursor);
      let problem: SourceProblem | null = null;
      for (const file of await inbox.list(source.id)) {
        const next = { ...at, asOf: laterOf(at.asOf, file.writtenAt) };
        const failure = yield* told(file, next, signal);
        if (failure === null) at = next;
        else problem = failure;
        await inbox.drop(source.id, file.key);
      }
      const found = folder === null ? [] : await folder.look();
      for (const file of found) {
        if (at.done[file.name] === file.stamp) continue;
        const known = broken.get(file.name);
        if (known?.stamp === file.stamp) {
          problem = known.why;
          continue;
        }
        const done = { ...at.done, [file.name]: file.stamp };
        const next = { done, asOf: laterOf(at.asOf, file.writtenAt) };
        const failure = yield* told(file, next, signal);
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

  /** Tells a file page by page; answers what is wrong with it, if anything is. */
  async function* told(
    file: AnyFile,
    next: Cursor,
    signal: AbortSignal,
  ): AsyncGenerator<PullPage, SourceProblem | null> {
    signal.throwIfAborted();
    try {
      yield* pagesOf(file, JSON.stringify(next), signal);
      return null;
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      return namedAfter(file.name, error.problem);
    }
  }

  async function* pagesOf(file: AnyFile, cursor: string, signal: AbortSignal): AsyncGenerator<PullPage> {
    const reader = startReader();
    try {
      await reader.ask({ op: 'open', bytes: await file.bytes(), encoding: source.encoding });
      for (let from = 0, total = 1; from < total; from += VAULT_CHUNK) {
        signal.throwIfAborted();
        const { id, mapping } = source;
        const reading = { id, mapping };
        const page = await reader.ask({ op: 'cases', reading, writtenAt: file.writtenAt, from });
        ({ total } = page);
        yield {
          changes: page.cases.map((one) => ({ kind: 'told', case: one })),
          cursor: from + VAULT_CHUNK >= total ? cursor : null,
          total,
          serverOffsetMs: null,
          setAside: page.errors.slice(0, MOST_SET_ASIDE).map((error) => ({
            caseId: `${source.id}/${file.name}#${error.row}`,
            reason: wordsOf(error),
          })),
        };
      }
    } finally {
      reader.close();
    }
  }
}

/** The preview tells every row; of a file that comes by itself, the log tells so many. */
const MOST_SET_ASIDE = 100;

/** What is no JSON is no cursor either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

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
