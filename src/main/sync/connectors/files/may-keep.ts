import type { Source } from '../../../../contract/source.ts';
import type { ImportDesk } from './import-desk.ts';

/** Whether the settings may have this source: its folder is one that was chosen, now or before. */
export function mayKeep(
  source: Source,
  kept: readonly Source[],
  desk: Pick<ImportDesk, 'mayWatch'>,
): boolean {
  if (source.kind !== 'files' || source.watchedFolder === null) return true;
  const before = kept.find(({ id }) => id === source.id);
  const isAsBefore = before?.kind === 'files' && before.watchedFolder === source.watchedFolder;
  return isAsBefore || desk.mayWatch(source.watchedFolder);
}
