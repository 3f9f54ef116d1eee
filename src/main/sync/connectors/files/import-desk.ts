import { randomUUID } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog } from 'electron/main';
import type { ConsoleAnswer, ConsoleArgument } from '../../../../contract/console.ts';
import {
  FILE_EXTENSIONS,
  type FileComparison,
  type FileEncoding,
  type FileOpening,
  LARGEST_FILE_BYTES,
} from '../../../../contract/files.ts';
import type { Outcome } from '../../../../contract/outcome.ts';
import type { SourceProblem } from '../../../../contract/problem.ts';
import type { Source } from '../../../../contract/source.ts';
import type { FilesSource } from '../../../../contract/sources/files.ts';
import { VAULT_CHUNK } from '../../../../contract/vault.ts';
import type { Clock } from '../../../clock.ts';
import type { ConsoleHandlers } from '../../../ipc/answer-question.ts';
import type { Vault } from '../../../vault/vault.ts';
import { ConnectorError } from '../../connector.ts';
import type { FileReader } from './file-reader.ts';
import type { Given, Inbox } from './inbox.ts';

/** The file that is looked at, and the process that reads it. */
interface Opened {
  readonly fileId: string;
  readonly file: Given;
  readonly reader: FileReader;
}

/** What the desk needs. */
export interface ImportWorld {
  readonly inbox: Inbox;
  readonly startReader: () => FileReader;
  readonly vault: Pick<Vault, 'request'>;
  /** Keeps the source and has it pulled. */
  readonly save: (source: FilesSource) => Promise<Outcome>;
  /** Ends the pull of a source, does `work`, and has it pulled again. */
  readonly whileStopped: (sourceId: string, work: () => Promise<void>) => Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Where a person gives files to be imported, looks at what is in them, and says which folder is watched. */
export interface ImportDesk {
  readonly handlers: Pick<ConsoleHandlers, Extract<keyof ConsoleHandlers, `files:${string}`>>;
  /** Whether a person chose this folder since the program started: a page alone cannot have one watched. */
  mayWatch(folder: string): boolean;
}

const DONE: Outcome = { ok: true };

/** One file is open at a time: opening another closes it. */
export function createImportDesk(world: ImportWorld): ImportDesk {
  const { inbox, startReader, vault } = world;
  let open: Opened | null = null;
  /** The comparison that was asked for last: no other is carried on. */
  let comparing: symbol | null = null;
  const chosenFolders = new Set<string>();

  const close = () => {
    comparing = null;
    open?.reader.close();
    open = null;
  };

  const openFile = async (file: Given, encoding: FileEncoding | null): Promise<FileOpening> => {
    close();
    const current = { fileId: randomUUID(), file, reader: startReader() };
    open = current;
    const { fileId, reader } = current;
    const { name, bytes } = file;
    try {
      const found = await reader.ask({ op: 'open', bytes, encoding });
      return { outcome: 'opened', file: { fileId, name, ...found } };
    } catch (error) {
      if (open === current) close();
      return { outcome: 'failed', problem: problemWith(error, name) };
    }
  };

  /** What the file's cases would change among what is stored; `null` once that is no longer wanted. */
  const compare = async (
    { file, reader }: Opened,
    { id, mapping }: FilesSource,
    isWanted: () => boolean,
  ): Promise<FileComparison | null> => {
    const sum = { added: 0, changed: 0, same: 0, older: 0 };
    const elsewhere: Record<string, number> = {};
    try {
      for (let from = 0, total = 1; from < total; from += VAULT_CHUNK) {
        const reading = { id, mapping };
        const page = await reader.ask({ op: 'cases', reading, writtenAt: file.writtenAt, from });
        if (!isWanted()) return null;
        ({ total } = page);
        const counts = await vault.request({ op: 'compare-cases', cases: page.cases });
        for (const kind of ['added', 'changed', 'same', 'older'] as const) sum[kind] += counts[kind];
        const twins = await vault.request({ op: 'count-twins', cases: page.cases });
        for (const [sourceId, count] of Object.entries(twins.elsewhere))
          elsewhere[sourceId] = (elsewhere[sourceId] ?? 0) + count;
      }
      return { ...sum, elsewhere };
    } catch (error) {
      // The preview of the same reading says what is wrong with the file.
      if (error instanceof ConnectorError) return null;
      throw error;
    }
  };

  const byId = (fileId: string) => (open?.fileId === fileId ? open : null);

  return {
    mayWatch: (folder) => chosenFolders.has(folder),
    handlers: {
      async 'files:open'() {
        const filters = [{ name: 'CSV, JSON, XLSX', extensions: [...FILE_EXTENSIONS] }];
        const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters });
        const [path] = filePaths;
        if (path === undefined) return { outcome: 'cancelled' };
        try {
          return await openFile(await givenFile(path), null);
        } catch (error) {
          return { outcome: 'failed', problem: problemWith(error, basename(path)) };
        }
      },
      'files:open-dropped': (file) => openFile({ ...file, name: basename(file.name) }, null),
      async 'files:reopen'({ fileId, encoding }) {
        const found = byId(fileId);
        if (found === null) return { outcome: 'failed', problem: closedProblem() };
        return openFile(found.file, encoding);
      },
      async 'files:preview'({ fileId, source }) {
        const found = byId(fileId);
        if (found === null) return { ok: false, problem: closedProblem() };
        const { file, reader } = found;
        const { id, mapping } = source;
        try {
          const reading = { id, mapping };
          const preview = await reader.ask({ op: 'preview', reading, writtenAt: file.writtenAt });
          return { ok: true, preview };
        } catch (error) {
          return { ok: false, problem: problemWith(error, file.name) };
        }
      },
      async 'files:compare'({ fileId, source }) {
        const found = byId(fileId);
        const asked = Symbol(fileId);
        comparing = asked;
        return {
          comparison: found === null ? null : await compare(found, source, () => comparing === asked),
        };
      },
      async 'files:import'({ fileId, source }) {
        const found = byId(fileId);
        if (found === null) return { ok: false, problem: closedProblem() };
        const since = world.clock.now();
        await inbox.put(source.id, found.file);
        const outcome = await world.save(source);
        if (!outcome.ok) return outcome;
        close();
        return { ok: true, since };
      },
      async 'files:cancel-import'({ sourceId }) {
        await world.whileStopped(sourceId, () => inbox.clear(sourceId));
        return DONE;
      },
      'files:close'({ fileId }) {
        if (byId(fileId) !== null) close();
        return DONE;
      },
      async 'files:choose-folder'() {
        const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] });
        const folder = filePaths[0] ?? null;
        if (folder !== null) chosenFolders.add(folder);
        return { folder };
      },
      'files:save-errors': saveErrors,
    },
  };
}

async function saveErrors({
  name,
  text,
}: ConsoleArgument<'files:save-errors'>): Promise<ConsoleAnswer<'files:save-errors'>> {
  const { filePath } = await dialog.showSaveDialog({ defaultPath: basename(name) });
  if (filePath === '') return { saved: null, problem: null };
  try {
    await writeFile(filePath, text);
    return { saved: basename(filePath), problem: null };
  } catch (error) {
    return { saved: null, problem: problemWith(error, basename(filePath)) };
  }
}

/** Whether the settings may have this source: its folder is one that was chosen, now or before. */
export function mayKeep(
  source: Source,
  kept: readonly Source[],
  desk: Pick<ImportDesk, 'mayWatch'>,
): boolean {
  if (source.kind !== 'files' || source.watchedFolder === null) return true;
  const before = kept.find(({ id }) => id === source.id);
  const isAsBefore = before?.kind === 'files' && before.watchedFolder === source.watchedFolder;
  return isAsBefore || desk.mayWatch(source.watchedFolder);
}

async function givenFile(path: string): Promise<Given> {
  const { size, mtimeMs } = await stat(path);
  if (size > LARGEST_FILE_BYTES) throw new ConnectorError('file-too-large', '', `${size} bytes`);
  return { name: basename(path), writtenAt: Math.floor(mtimeMs), bytes: await readFile(path) };
}

/** What went wrong with a file, by its name alone: a path may hold more than is anybody's business. */
function problemWith(error: unknown, name: string): SourceProblem {
  if (error instanceof ConnectorError) {
    const { code, subject, detail } = error.problem;
    return { code, subject: subject === '' ? name : subject, detail };
  }
  const { code } = error as NodeJS.ErrnoException;
  return { code: 'file-unreadable', subject: name, detail: code ?? 'unexpected' };
}

function closedProblem(): SourceProblem {
  return { code: 'file-unreadable', subject: '', detail: 'another file was opened' };
}
