import type { WaitingFiles } from '../../../../src/main/backup/waiting-files.ts';

/** No file waits to be imported, and none that is restored is kept. */
export const NOTHING_WAITS: WaitingFiles = {
  async *all() {},
  async replaceAll(files) {
    for await (const _ of files);
  },
};
