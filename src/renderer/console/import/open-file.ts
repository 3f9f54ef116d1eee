import {
  type FileForm,
  type FileOpening,
  LARGEST_FILE_BYTES,
  type OpenedFile,
} from '../../../contract/files.ts';
import type { FilesSource } from '../../../contract/sources/files.ts';
import { bridge } from '../bridge.ts';
import type { Vocabulary } from '../connections/apply-survey.ts';
import { vocabularyOf } from '../connections/vocabulary.ts';
import { rulesStore } from '../desk/rules.ts';
import { told } from '../notices/told.ts';
import { programStore } from '../program.ts';
import { draftFor, type FileDraft, isReadOtherwise, sourceThatFits } from './file-draft.ts';
import { changeDraft, importStore, startImport } from './import-store.ts';
import { openDropped } from './open-dropped.ts';

/** Asks for a file and opens it; `into` is the source that it is a file of, if that is known. */
export async function chooseFile(into: FilesSource | null = null): Promise<void> {
  const { file } = importStore.getState();
  importStore.setState({ isOpen: true, doing: 'opening', problem: null, leftOut: 0 });
  const opening = await unlessClosed(bridge.openFile());
  if (opening?.outcome === 'cancelled') importStore.setState({ isOpen: file !== null || into === null });
  else if (opening !== null) await take(opening, into);
}

/** Opens the first of the files that were dropped on the page. */
export async function takeDropped(files: readonly File[]): Promise<void> {
  const [first, ...others] = files;
  if (first === undefined || programStore.getState().state?.isSample === true) return startImport();
  startImport();
  if (first.size > LARGEST_FILE_BYTES) {
    const problem = { code: 'file-too-large', subject: first.name, detail: `${first.size} bytes` } as const;
    return importStore.setState({ problem });
  }
  importStore.setState({ doing: 'opening', leftOut: others.length });
  const opening = await unlessClosed(openDropped(first));
  if (opening !== null) await take(opening, null);
}

/** What came of opening a file; `null` where the import was closed meanwhile, as what was opened is then. */
async function unlessClosed(asked: Promise<FileOpening>): Promise<FileOpening | null> {
  const mine = Symbol('opening');
  importStore.setState({ opening: mine });
  const isMine = () => importStore.getState().opening === mine;
  try {
    const opening = await asked;
    if (isMine()) return opening;
    if (opening.outcome === 'opened') told(bridge.closeFile({ fileId: opening.file.fileId }));
    return null;
  } finally {
    if (isMine()) importStore.setState({ doing: 'nothing' });
  }
}

/**
 * Opens the same file again in another form: what of it is not said stays as it was chosen, or is looked at anew. Where
 * it cannot be read so, that is said, and all stays as it was. Without effect while something else is under way.
 */
export async function readAs(form: Partial<FileForm>): Promise<void> {
  const { file, draft, doing } = importStore.getState();
  if (file === null || draft === null || doing !== 'nothing') return;
  const { name, watchedFolder, zone, encoding } = draft;
  const isHeadingOpen = draft.guesses.includes('heading');
  const chosen = { encoding, hasHeading: isHeadingOpen ? null : draft.hasHeading, ...form };
  const opening = await reopen(file, chosen);
  if (opening === null) return;
  const opened = show(opening, sourceOf(draft.sourceId));
  const guesses = opened.guesses.filter((guess) => guess !== 'heading' || chosen.hasHeading === null);
  changeDraft({ ...opened, name, watchedFolder, zone, encoding: chosen.encoding, guesses });
}

/**
 * Takes the file for one of another source, or for `null` of a new one; where it cannot be read as that one's, as
 * `readAs` does.
 */
export async function importInto(sourceId: string | null): Promise<void> {
  const { file, doing } = importStore.getState();
  const into = sourceOf(sourceId);
  if (file === null || doing !== 'nothing') return;
  const opening = await reopen(file, formOf(into));
  if (opening !== null) show(opening, into);
}

/** The sources that are read from files. */
function filesSources(): readonly FilesSource[] {
  return programStore.getState().sources.filter((source) => source.kind === 'files');
}

function vocabulary(): Vocabulary {
  return vocabularyOf(rulesStore.getState().books.current.versions);
}

function sourceOf(sourceId: string | null): FilesSource | null {
  return filesSources().find(({ id }) => id === sourceId) ?? null;
}

/** The form that a source's files have; for `null` whatever they look like. */
function formOf(source: FilesSource | null): FileForm {
  return { encoding: source?.encoding ?? null, hasHeading: source?.hasHeading ?? null };
}

/** A file that could be opened. */
type WellOpened = Extract<FileOpening, { outcome: 'opened' }>;

/** Opens the file on the page in another form; `null` where that failed, which is said, or it was closed meanwhile. */
async function reopen(file: OpenedFile, form: FileForm): Promise<WellOpened | null> {
  const isThere = () => importStore.getState().file === file;
  importStore.setState({ doing: 'opening' });
  try {
    const opening = await bridge.reopenFile({ fileId: file.fileId, form });
    if (opening.outcome === 'opened') {
      if (isThere()) return opening;
      told(bridge.closeFile({ fileId: opening.file.fileId }));
    } else if (opening.outcome === 'failed' && isThere()) {
      importStore.setState({ problem: opening.problem });
    }
    return null;
  } finally {
    if (isThere()) importStore.setState({ doing: 'nothing' });
  }
}

/** Takes a file that was just opened for one of `into`, or of the source that it fits, if it can be read as that one's. */
async function take(opening: FileOpening, into: FilesSource | null): Promise<void> {
  if (opening.outcome === 'cancelled') return;
  if (opening.outcome === 'failed') {
    const { problem } = opening;
    return importStore.setState({ file: null, draft: null, preview: null, problem });
  }
  const { file } = opening;
  const source = into ?? sourceThatFits(file, filesSources());
  const isOtherwise = source !== null && isReadOtherwise(file, source);
  show(opening, isOtherwise ? null : source);
  if (isOtherwise) await importInto(source.id);
}

/** Shows a file that was opened, as one of `source`; answers its draft. */
function show({ file }: WellOpened, source: FilesSource | null): FileDraft {
  const draft = draftFor(file, source, vocabulary());
  importStore.setState({ doing: 'nothing', file, draft, preview: null, problem: null });
  return draft;
}
