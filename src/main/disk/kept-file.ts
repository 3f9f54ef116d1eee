import { copyFile } from 'node:fs/promises';
import type { EpochMs } from '../../domain/units.ts';
import { takeTurns } from '../take-turns.ts';
import { readTextIfThere, replaceJson } from './files-on-disk.ts';

/** Something that is kept in a file of its own as JSON. */
export interface KeptFile<Kept> {
  /** What is on disk. */
  current(): Kept;
  /**
   * Puts what `change` makes of it in its place: on disk all at once or not at all, in the order of the calls. Rejects
   * where that fails, and what is on disk stays in force.
   */
  write(change: (kept: Kept) => Kept): Promise<void>;
}

/**
 * Opens what is kept at `path`, as `read` reads its text; `first` where there is none yet. A file that cannot be read
 * is kept beside it, under a name that `onBroken` is told, and `first` takes its place.
 */
export async function openKeptFile<Kept>(
  path: string,
  { read, first }: { readonly read: (text: string) => Kept; readonly first: Kept },
  now: EpochMs,
  onBroken: (keptAs: string, reason: unknown) => void,
): Promise<KeptFile<Kept>> {
  let kept: Kept = await load();
  const inTurn = takeTurns();
  return {
    current: () => kept,
    write: (change) =>
      inTurn(async () => {
        const next = change(kept);
        await replaceJson(path, next);
        kept = next;
      }),
  };

  async function load(): Promise<Kept> {
    const text = await readTextIfThere(path);
    if (text === null) return first;
    try {
      return read(text);
    } catch (reason) {
      const keptAs = `${path}.unreadable-${now}`;
      await copyFile(path, keptAs);
      onBroken(keptAs, reason);
      return first;
    }
  }
}
