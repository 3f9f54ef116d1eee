import { useMemo } from 'react';
import type { EpochMs } from '../../../domain/units.ts';
import { useDesk } from '../desk/desk.ts';
import { staleSources } from '../desk/freshness.ts';
import { useNow } from '../use-now.ts';

/** Since when each stale source's data are stale, by source id; looked at each minute. */
export function useStaleSources(): ReadonlyMap<string, EpochMs> {
  const sources = useDesk((desk) => desk.sources);
  const now = useNow();
  return useMemo(() => staleSources(sources ?? [], now), [sources, now]);
}
