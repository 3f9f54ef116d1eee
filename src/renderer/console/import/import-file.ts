import type { OpenedFile } from '../../../contract/files.ts';
import { filterBy } from '../board/arrange/views-store.ts';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';
import { loadSources, programStore } from '../program.ts';
import { viewStore } from '../view-state.ts';
import { readFileDraft } from './file-draft.ts';
import { type BegunImport, closeImport, importStore, NO_IMPORT } from './import-store.ts';

/** The file whose import was called off while main took it up. */
let calledOff: OpenedFile | null = null;

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
    importStore.setState({ ...NO_IMPORT, isOpen: true, begun: { ...about, isCancelled: false } }, true);
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
