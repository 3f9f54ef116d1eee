import type { Entry } from '../entry.ts';
import type { Group } from './group-entries.ts';

/** A line of the board: a group's heading, or a case. */
export type BoardLine =
  | { readonly kind: 'heading'; readonly groupId: string; readonly count: number }
  | { readonly kind: 'case'; readonly entry: Entry };

/** The groups one below the other, each under its heading. */
export function boardLines(groups: readonly Group[]): readonly BoardLine[] {
  return groups.flatMap(({ id, entries }): BoardLine[] => [
    { kind: 'heading', groupId: id, count: entries.length },
    ...entries.map(lineOf),
  ]);
}

/** An entry has the same line for as long as it lives: most of ten thousand do when one of them changes. */
const lines = new WeakMap<Entry, BoardLine>();

function lineOf(entry: Entry): BoardLine {
  const known = lines.get(entry);
  if (known !== undefined) return known;
  const line: BoardLine = { kind: 'case', entry };
  lines.set(entry, line);
  return line;
}
