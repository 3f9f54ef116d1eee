import { copyFile } from 'node:fs/promises';
import { type BoardViews, boardViewsSchema, PLAIN_VIEWS } from '../../contract/board-view.ts';
import type { EpochMs } from '../../domain/units.ts';
import { readTextIfThere, replaceFile } from './settings-file.ts';

/** How the board was left and the views that have a name, on disk. */
export interface ViewsFile {
  current(): BoardViews;
  /** Replaces them; on disk all at once or not at all, in the order of the calls. */
  write(views: BoardViews): Promise<void>;
}

/**
 * Opens the views at `path`. A file that cannot be read is kept beside it, under a name that `onBroken` is told,
 * and the board starts plain.
 */
export async function openViewsFile(
  path: string,
  now: EpochMs,
  onBroken: (keptAs: string, reason: unknown) => void,
): Promise<ViewsFile> {
  let views = await load();
  let writing = Promise.resolve();
  return {
    current: () => views,
    write(next) {
      views = next;
      const write = () => replaceFile(path, JSON.stringify(next, null, 2));
      const written = writing.then(write, write);
      writing = written;
      return written;
    },
  };

  async function load(): Promise<BoardViews> {
    const text = await readTextIfThere(path);
    if (text === null) return PLAIN_VIEWS;
    try {
      return boardViewsSchema.parse(JSON.parse(text));
    } catch (reason) {
      const keptAs = `${path}.unreadable-${now}`;
      await copyFile(path, keptAs);
      onBroken(keptAs, reason);
      return PLAIN_VIEWS;
    }
  }
}
