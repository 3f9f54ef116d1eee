import { type BoardViews, boardViewsSchema, PLAIN_VIEWS } from '../../contract/board-view.ts';
import type { EpochMs } from '../../domain/units.ts';
import { type KeptFile, openKeptFile } from '../disk/kept-file.ts';

/** How the board was left and the views that have a name, on disk. */
export type ViewsFile = KeptFile<BoardViews>;

/** Opens the views at `path`; the board starts plain where there are none that can be read. */
export function openViewsFile(
  path: string,
  now: EpochMs,
  onBroken: (keptAs: string, reason: unknown) => void,
): Promise<ViewsFile> {
  const read = (text: string) => boardViewsSchema.parse(JSON.parse(text));
  return openKeptFile(path, { read, first: PLAIN_VIEWS }, now, onBroken);
}
