import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  type FileComparison,
  type FileForm,
  type FileOpening,
  type FilePreview,
  LARGEST_FILE_BYTES,
  type OpenedFile,
} from '../../../contract/files.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { FilesSource } from '../../../contract/sources/files.ts';
import { filterBy } from '../board/arrange/views-store.ts';
import { bridge } from '../bridge.ts';
import type { Vocabulary } from '../connections/apply-survey.ts';
import { vocabularyOf } from '../connections/vocabulary.ts';
import { rulesStore } from '../desk/rules.ts';
import { told } from '../notices/told.ts';
import { loadSources, programStore } from '../program.ts';
import { viewStore } from '../view-state.ts';
import { draftFor, type FileDraft, isReadOtherwise, readFileDraft, sourceThatFits } from './file-draft.ts';
import { openDropped } from './open-dropped.ts';

/** An import under way: from nothing chosen to a file that is mapped and previewed. */
export interface ImportState {
  readonly isOpen: boolean;
  readonly doing: 'nothing' | 'opening' | 'importing';
  readonly file: OpenedFile | null;
  readonly draft: FileDraft | null;
  /** `null` while the draft is not whole, or not read yet. */
  readonly preview: FilePreview | null;
  /** What of it would be new; `null` until that is known. */
  readonly comparison: FileComparison | null;
  readonly problem: SourceProblem | null;
  /** The import that goes on, or has ended, once it was begun. */
  readonly begun: BegunImport | null;
  /** Files that were dropped with the one that is open, and left out. */
  readonly leftOut: number;
}

/** A file whose cases are being stored, or are. */
export interface BegunImport {
  readonly sourceId: string;
  readonly fileName: string;
  /** The source's first run since then is the import's, in epoch ms. */
  readonly since: number;
  readonly preview: FilePreview;
  /** What of it was new then; `null` when that was not known yet. */
  readonly comparison: FileComparison | null;
  /** Whether it was ended in its middle. */
  readonly isCancelled: boolean;
}

const NOTHING: ImportState = {
  isOpen: false,
  doing: 'nothing',
  file: null,
  draft: null,
  preview: null,
  comparison: null,
  problem: null,
  begun: null,
  leftOut: 0,
};

/** The import that is under way on this page. */
const importStore = createStore<ImportState>(() => NOTHING);

/** Reads a piece of the import under way. */
export function useImport<T>(select: (state: ImportState) => T): T {
  return useStore(importStore, select);
}

/** The opening of a file that was begun last; `null` once the import was closed. */
let openingNow: symbol | null = null;
/** The file whose import was called off while main took it up. */
let calledOff: OpenedFile | null = null;

/** Opens the import, empty. */
export function startImport(): void {
  closeImport();
  importStore.setState({ isOpen: true });
}

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
  openingNow = mine;
  try {
    const opening = await asked;
    if (openingNow === mine) return opening;
    if (opening.outcome === 'opened') told(bridge.closeFile({ fileId: opening.file.fileId }));
    return null;
  } finally {
    if (openingNow === mine) importStore.setState({ doing: 'nothing' });
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

/** Changes how the file is to be read. */
export function changeDraft(draft: FileDraft): void {
  importStore.setState({ draft, problem: null });
}

/** Reads the file under the draft as it is now; without effect when that changed meanwhile. */
export async function readPreview(): Promise<void> {
  const { file, draft } = importStore.getState();
  if (file === null || draft === null) return;
  const read = readFileDraft(draft, file);
  if (!read.ok) return importStore.setState({ preview: null });
  const question = { fileId: file.fileId, source: read.source };
  const answer = await bridge.previewFile(question);
  const isOutdated = () => importStore.getState().draft !== draft;
  if (isOutdated()) return;
  if (!answer.ok) return importStore.setState({ preview: null, problem: answer.problem });
  importStore.setState({ preview: answer.preview, comparison: null });
  const { comparison } = await bridge.compareFile(question);
  if (!isOutdated()) importStore.setState({ comparison });
}

/** Begins to store the file's cases, and shows how that goes unless the import was closed by then. */
export async function importNow(): Promise<void> {
  const { file, draft, preview, comparison } = importStore.getState();
  if (file === null || draft === null || preview === null) return;
  const read = readFileDraft(draft, file);
  if (!read.ok) return;
  importStore.setState({ doing: 'importing', problem: null });
  const isThere = () => importStore.getState().file === file;
  try {
    const asked = bridge.importFile({ fileId: file.fileId, source: read.source });
    const outcome = await asked;
    const isCalledOff = calledOff === file;
    if (!outcome.ok) {
      if (isThere()) importStore.setState({ problem: outcome.problem });
      else if (!isCalledOff) told(asked);
      return;
    }
    const { since, sourceId } = outcome;
    if (isCalledOff) told(bridge.cancelImport({ sourceId }));
    await loadSources();
    if (!isThere()) return;
    const about = { sourceId, fileName: file.name, since, preview, comparison };
    importStore.setState({ ...NOTHING, isOpen: true, begun: { ...about, isCancelled: false } }, true);
    viewStore.setState({ page: 'board' });
  } finally {
    if (isThere()) importStore.setState({ doing: 'nothing' });
  }
}

/** Closes the import without its cases: one that main is taking up is ended as soon as it has begun. */
export function callOff(): void {
  const { doing, file } = importStore.getState();
  if (doing === 'importing') calledOff = file;
  closeImport();
}

/** Ends the import that goes on: what is stored stays. */
export async function cancelImport(): Promise<void> {
  const { begun } = importStore.getState();
  if (begun === null) return;
  const outcome = await bridge.cancelImport({ sourceId: begun.sourceId });
  importStore.setState(
    outcome.ok ? { begun: { ...begun, isCancelled: true } } : { problem: outcome.problem },
  );
}

/** Closes the import and shows its cases, alone where there are others beside them. */
export function showImported({ sourceId }: Pick<BegunImport, 'sourceId'>): void {
  const others = programStore
    .getState()
    .sources.filter(({ id, kind }) => id !== sourceId && kind !== 'logged-here');
  if (others.length > 0) filterBy({ sources: [sourceId] });
  viewStore.setState({ page: 'board' });
  closeImport();
}

/** Closes the import; one that was begun goes on. */
export function closeImport(): void {
  const { file } = importStore.getState();
  openingNow = null;
  importStore.setState(NOTHING, true);
  if (file !== null) told(bridge.closeFile({ fileId: file.fileId }));
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
