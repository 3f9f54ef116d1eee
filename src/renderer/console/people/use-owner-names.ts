import { useMemo } from 'react';
import { useAllCases, useBoardView } from '../desk/desk.ts';

/** Who owns an open case, by the names that the help desks have for them, in the order of the alphabet. */
export function useOwnerNames(): readonly string[] {
  useAllCases();
  const entries = useBoardView((view) => view.entries);
  return useMemo(() => [...new Set(entries.flatMap(({ subject }) => subject.owner ?? []))].sort(), [entries]);
}
