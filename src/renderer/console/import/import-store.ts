import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FileComparison, FilePreview, OpenedFile } from '../../../contract/files.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';
import type { FileDraft } from './file-draft.ts';

/** An import under way: from nothing chosen to a file that is mapped and previewed. */
export interface ImportState {
  readonly isOpen: boolean;
  readonly doing: 'nothing' | 'opening' | 'importing';
  /** The opening of a file that was begun last; `null` once the import was closed. */
  readonly opening: symbol | null;
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

/** Nothing chosen, and the import closed. */
export const NO_IMPORT: ImportState = {
  isOpen: false,
  doing: 'nothing',
  opening: null,
  file: null,
  draft: null,
  preview: null,
  comparison: null,
  problem: null,
  begun: null,
  leftOut: 0,
};

/** The import that is under way on this page. */
export const importStore = createStore<ImportState>(() => NO_IMPORT);

/** Reads a piece of the import under way. */
export function useImport<T>(select: (state: ImportState) => T): T {
  return useStore(importStore, select);
}

/** Opens the import, empty. */
export function startImport(): void {
  closeImport();
  importStore.setState({ isOpen: true });
}

/** Changes how the file is to be read. */
export function changeDraft(draft: FileDraft): void {
  importStore.setState({ draft, problem: null });
}

/** Closes the import; one that was begun goes on. */
export function closeImport(): void {
  const { file } = importStore.getState();
  importStore.setState(NO_IMPORT, true);
  if (file !== null) told(bridge.closeFile({ fileId: file.fileId }));
}
