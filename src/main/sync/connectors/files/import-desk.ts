import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { FILE_EXTENSIONS, type FileForm, type FileOpening } from '../../../../contract/files.ts';
import { DONE, type Outcome } from '../../../../contract/outcome.ts';
import type { KeptSource } from '../../../../contract/source-questions.ts';
import type { FilesSource } from '../../../../contract/sources/files.ts';
import type { Clock } from '../../../clock.ts';
import { keptOutcome } from '../../../disk/kept-outcome.ts';
import type { ConsoleHandlers } from '../../../ipc/answer-question.ts';
import type { Vault } from '../../../vault/vault.ts';
import { askForFile, askForFolder } from '../../../windows/ask-for-path.ts';
import { closedProblem, givenFile } from './chosen-file.ts';
import { compareFile, type Opened } from './compare-file.ts';
import type { FileReader } from './file-reader.ts';
import type { Given, Inbox } from './inbox.ts';
import { problemWith } from './unreadable.ts';

/** What the desk needs. */
export interface ImportWorld {
  readonly inbox: Inbox;
  readonly startReader: () => FileReader;
  readonly vault: Pick<Vault, 'request'>;
  /** Keeps the source and, once `prepare` is done with its id, has it pulled. */
  readonly save: (
    source: FilesSource,
    prepare: (sourceId: string) => Promise<Outcome>,
  ) => Promise<KeptSource>;
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

/** How a file is opened of which nobody has said anything yet. */
const BY_ITS_LOOK: FileForm = { encoding: null, hasHeading: null };

/** One file is open at a time: opening another closes it, and so does opening it in another form, once that is done. */
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

  const read = async ({ fileId, file, reader }: Opened, form: FileForm): Promise<FileOpening> => {
    const { name, bytes } = file;
    try {
      const found = await reader.ask({ op: 'open', bytes, form });
      return { outcome: 'opened', file: { fileId, name, ...found } };
    } catch (error) {
      return { outcome: 'failed', problem: problemWith(error, name) };
    }
  };

  const openFile = async (file: Given): Promise<FileOpening> => {
    close();
    const current = { fileId: randomUUID(), file, reader: startReader() };
    open = current;
    const opening = await read(current, BY_ITS_LOOK);
    if (opening.outcome === 'failed' && open === current) close();
    return opening;
  };

  /** Opens the file of `former` in another form; where that fails, `former` stays open as it was. */
  const reopenFile = async (former: Opened, form: FileForm): Promise<FileOpening> => {
    const next = { fileId: randomUUID(), file: former.file, reader: startReader() };
    const opening = await read(next, form);
    if (opening.outcome === 'opened' && open === former) {
      close();
      open = next;
      return opening;
    }
    next.reader.close();
    return opening.outcome === 'opened' ? { outcome: 'failed', problem: closedProblem() } : opening;
  };

  const byId = (fileId: string) => (open?.fileId === fileId ? open : null);

  return {
    mayWatch: (folder) => chosenFolders.has(folder),
    handlers: {
      async 'files:open'() {
        const path = await askForFile({ name: 'CSV, JSON, XLSX', extensions: [...FILE_EXTENSIONS] });
        if (path === null) return { outcome: 'cancelled' };
        try {
          return await openFile(await givenFile(path));
        } catch (error) {
          return { outcome: 'failed', problem: problemWith(error, basename(path)) };
        }
      },
      'files:open-dropped': (file) => openFile({ ...file, name: basename(file.name) }),
      async 'files:reopen'({ fileId, form }) {
        const found = byId(fileId);
        if (found === null) return { outcome: 'failed', problem: closedProblem() };
        return reopenFile(found, form);
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
          comparison:
            found === null ? null : await compareFile(found, source, vault, () => comparing === asked),
        };
      },
      async 'files:import'({ fileId, source }) {
        const found = byId(fileId);
        if (found === null) return { ok: false, problem: closedProblem() };
        const since = world.clock.now();
        const kept = await world.save(source, (sourceId) => keptOutcome(inbox.put(sourceId, found.file)));
        if (!kept.ok) return kept;
        // Another one may be open by now.
        if (open === found) close();
        return { ...kept, since };
      },
      'files:cancel-import': ({ sourceId }) =>
        keptOutcome(world.whileStopped(sourceId, () => inbox.clear(sourceId))),
      'files:close'({ fileId }) {
        if (byId(fileId) !== null) close();
        return DONE;
      },
      async 'files:choose-folder'() {
        const folder = await askForFolder();
        if (folder !== null) chosenFolders.add(folder);
        return { folder };
      },
    },
  };
}
