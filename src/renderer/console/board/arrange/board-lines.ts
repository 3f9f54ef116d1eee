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
    ...entries.map((entry): BoardLine => ({ kind: 'case', entry })),
  ]);
}
