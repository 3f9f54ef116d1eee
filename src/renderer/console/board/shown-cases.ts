import type { Group } from './arrange/group-entries.ts';
import { idsOf } from './board-keys.ts';
import { markAll } from './marks.ts';

let shown: { readonly groups: readonly Group[]; readonly isPartial: boolean } = {
  groups: [],
  isPartial: true,
};

/** Tells what the board shows from now on; only the first of it where `isPartial`. */
export function noteShown(groups: readonly Group[], isPartial: boolean): void {
  shown = { groups, isPartial };
}

/** Whether there is something to mark: not while only the first cases are read, which are not all of them. */
export function canMarkAll(): boolean {
  return !shown.isPartial && shown.groups.length > 0;
}

/** Marks all that the board shows. */
export function markAllShown(): void {
  if (canMarkAll()) markAll(idsOf(shown.groups.flatMap(({ entries }) => entries)));
}
