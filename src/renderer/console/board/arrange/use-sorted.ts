import { useMemo, useState } from 'react';
import { useNamesOfSources } from '../../desk/use-source-names.ts';
import { useWording } from '../../wording/use-wording.ts';
import type { Entry } from '../entry.ts';
import { compareBy } from './compare-by.ts';
import { createSorted } from './sorted.ts';
import { useViews } from './views-store.ts';

/** The entries in the order in which the board shows them, by a column or as they are. */
export function useSorted(entries: readonly Entry[]): readonly Entry[] {
  const sort = useViews(({ arrangement }) => arrangement.sort);
  const wording = useWording();
  const sourceNames = useNamesOfSources();
  const compare = useMemo(
    () => (sort === null ? null : compareBy(sort, wording, sourceNames)),
    [sort, wording, sourceNames],
  );
  const [sorted] = useState(createSorted);
  return useMemo(() => sorted(entries, compare), [sorted, entries, compare]);
}
