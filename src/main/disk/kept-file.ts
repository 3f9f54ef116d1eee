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
 * stays as it is until the first write, which keeps it beside, under the name that `onBroken` is told; until then `first`
 * is in force. What `onBroken` throws rejects, and nothing is opened.
 */
export async function openKeptFile<Kept>(
  path: string,
  { read, first }: { readonly read: (text: string) => Kept; readonly first: Kept },
  now: EpochMs,
  onBroken: (keptAs: string, reason: unknown) => void,
): Promise<KeptFile<Kept>> {
  let unkept: string | null = null;
  let kept: Kept = await load();
  const inTurn = takeTurns();
  return {
    current: () => kept,
    write: (change) =>
      inTurn(async () => {
        const next = change(kept);
        if (unkept !== null) await copyFile(path, unkept);
        unkept = null;
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
      unkept = `${path}.unreadable-${now}`;
      onBroken(unkept, reason);
      return first;
    }
  }
}
