import type { FileOpening } from '../../../contract/files.ts';
import { bridge } from '../bridge.ts';

/** Opens a file that was dropped. That may be a folder, or a file that is gone or locked: none of them can be read. */
export async function openDropped(file: File): Promise<FileOpening> {
  const { name, lastModified: writtenAt } = file;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await bridge.openDroppedFile({ name, writtenAt, bytes });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { outcome: 'failed', problem: { code: 'file-unreadable', subject: name, detail: error.name } };
  }
}
