import { useMemo } from 'react';
import { useDesk } from '../desk/desk.ts';
import { AGE_STEP_MS } from '../desk/freshness.ts';
import { helpDesks } from '../desk/help-desks.ts';
import { useLimits } from '../limits.ts';
import { useNow } from '../use-now.ts';
import { type DataState, dataStateOf } from './data-state.ts';

/** What the data on the wall are worth, read again every few seconds. */
export function useDataState(): DataState {
  const sources = useDesk((desk) => desk.sources);
  const now = useNow(AGE_STEP_MS);
  const { oldAfterMs } = useLimits();
  return useMemo(() => dataStateOf(helpDesks(sources ?? []), now, oldAfterMs), [sources, now, oldAfterMs]);
}
