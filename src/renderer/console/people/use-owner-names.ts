import { useMemo } from 'react';
import { nameKey } from '../../../domain/cases/whose.ts';
import { useBoardView } from '../desk/desk.ts';

/** Who owns an open case, by the names that the help desks have for them, in the order of the alphabet. */
export function useOwnerNames(): readonly string[] {
  const entries = useBoardView((view) => view.entries);
  return useMemo(() => [...new Set(entries.flatMap(({ subject }) => subject.owner ?? []))].sort(), [entries]);
}

/** Those of `names` that hold what is typed; all of them when none does, so that a list is never empty for a slip. */
export function namesWith(names: readonly string[], typed: string): readonly string[] {
  const part = nameKey(typed);
  const fitting = names.filter((name) => nameKey(name).includes(part));
  return fitting.length === 0 ? names : fitting;
}
