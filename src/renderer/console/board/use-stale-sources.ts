import { useMemo } from 'react';
import type { EpochMs } from '../../../domain/units.ts';
import { useDesk } from '../desk/desk.ts';
import { staleSources } from '../desk/freshness.ts';
import { useLimits } from '../limits.ts';
import { useNow } from '../use-now.ts';

/** Since when each stale source's data are stale, by source id; looked at each minute. */
export function useStaleSources(): ReadonlyMap<string, EpochMs> {
  const sources = useDesk((desk) => desk.sources);
  const now = useNow();
  const { oldAfterMs } = useLimits();
  return useMemo(() => staleSources(sources ?? [], now, oldAfterMs), [sources, now, oldAfterMs]);
}
