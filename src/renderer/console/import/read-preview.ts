import { bridge } from '../bridge.ts';
import { readFileDraft } from './file-draft.ts';
import { importStore } from './import-store.ts';

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
