import type { SourceProblem } from '../../../../contract/problem.ts';
import type { FilesSource } from '../../../../contract/sources/files.ts';
import { type Connector, type PullPage, type Standing, takesNoCommands } from '../../connector.ts';
import { type Cursor, readCursor, withFile } from './cursor.ts';
import type { FileReader } from './file-reader.ts';
import type { Inbox } from './inbox.ts';
import { type AnyFile, fileTeller } from './tell-file.ts';
import { problemWith } from './unreadable.ts';
import { watchFolder } from './watched-folder.ts';

/** What the connector needs. */
export interface FilesWorld {
  readonly source: FilesSource;
  readonly inbox: Inbox;
  readonly startReader: () => FileReader;
}

/** A pull under way. */
interface Pulling {
  /** How far the files are stored, but for the one in hand. */
  at: Cursor;
  /** Where the last pull was cut off. */
  readonly within: Cursor['within'];
  /** What is wrong with a file, if anything is: with the last of them. */
  problem: SourceProblem | null;
  readonly signal: AbortSignal;
}

/**
 * Reads the exports that were given to be imported, and those of the watched folder, each once; one in which a pull
 * was cut off goes on from there. Files are read in the order in which they were written. One that cannot be read
 * holds up no other: its problem stands until it is written again, or, of an import, until the next pull. What the
 * system does not let us read, as a file that is locked, is tried again with each pull; a file whose reading process
 * was ended, once more.
 *
 * A pull throws ConnectorError `answer-unreadable` for a cursor that is not its own, and `file-reading-ended` where the
 * next one goes on.
 */
export function createFilesConnector({ source, inbox, startReader }: FilesWorld): Connector {
  const folder = source.watchedFolder === null ? null : watchFolder(source.watchedFolder);
  /** Files of the folder that could not be read, with their stamps: they are not tried again as they are. */
  const broken = new Map<string, { readonly stamp: string; readonly why: SourceProblem }>();
  const tell = fileTeller(source, startReader);
  let standing: Standing = { asOf: null, problem: null };

  return {
    abilities: [],
    push: takesNoCommands,
    standing: () => standing,
    async *pull(cursor, signal) {
      const { within, ...at } = readCursor(cursor);
      const pulling: Pulling = { at, within, problem: null, signal };
      yield* pullInbox(pulling);
      yield* pullFolder(pulling);
      standing = { asOf: pulling.at.asOf, problem: pulling.problem };
    },
    async check() {
      return { steps: [], problem: null };
    },
  };

  async function* pullInbox(pulling: Pulling): AsyncGenerator<PullPage> {
    for (const file of await inbox.list(source.id)) {
      const bytes = await bytesOf(file, pulling);
      if (bytes === null) continue;
      yield* pullFile(pulling, file, bytes, withFile(pulling.at, file.writtenAt));
      await inbox.drop(source.id, file.key);
    }
  }

  async function* pullFolder(pulling: Pulling): AsyncGenerator<PullPage> {
    const { files, names } = folder === null ? { files: [], names: new Set() } : await folder.look();
    for (const name of broken.keys()) if (!names.has(name)) broken.delete(name);
    for (const file of files) {
      const { name, stamp } = file;
      if (pulling.at.done[name] === stamp) continue;
      const before = broken.get(name);
      if (before?.stamp === stamp) {
        pulling.problem = before.why;
        continue;
      }
      const bytes = await bytesOf(file, pulling);
      if (bytes === null) continue;
      // Of files that are there no more nothing need be known: most exports have a date in their name.
      const there = Object.entries(pulling.at.done).filter(([one]) => names.has(one));
      const done = { ...Object.fromEntries(there), [name]: stamp };
      const after = withFile({ ...pulling.at, done }, file.writtenAt);
      const why = yield* pullFile(pulling, { ...file, key: `${name} ${stamp}` }, bytes, after);
      if (why !== null) broken.set(name, { stamp, why });
    }
  }

  /** Tells a file, and moves the cursor to `after`; answers what is wrong with it, if anything is. */
  async function* pullFile(
    pulling: Pulling,
    file: AnyFile,
    bytes: Uint8Array,
    after: Cursor,
  ): AsyncGenerator<PullPage, SourceProblem | null> {
    const { at: before, within, signal } = pulling;
    const failure = yield* tell({ file, bytes, before, after, within }, signal);
    if (failure === null) pulling.at = after;
    else pulling.problem = failure;
    return failure;
  }
}

/** What is in a file; `null` where the system does not let us read it, which is then the pull's problem. */
async function bytesOf(file: Pick<AnyFile, 'name' | 'bytes'>, pulling: Pulling): Promise<Uint8Array | null> {
  try {
    return await file.bytes();
  } catch (error) {
    pulling.problem = problemWith(error, file.name);
    return null;
  }
}
