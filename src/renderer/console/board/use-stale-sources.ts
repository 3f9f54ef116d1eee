import type { EpochMs } from '../../../domain/units.ts';
import { staleSources } from '../desk/freshness.ts';
import { useSources } from '../desk/use-sources.ts';
import { useLimits } from '../limits.ts';
import { useNow } from '../use-now.ts';

/** Since when each stale source's data are stale, by source id; looked at each minute. */
export function useStaleSources(): ReadonlyMap<string, EpochMs> {
  const now = useNow();
  const { oldAfterMs } = useLimits();
  return useSources((sources) => staleSources(sources, now, oldAfterMs));
}
