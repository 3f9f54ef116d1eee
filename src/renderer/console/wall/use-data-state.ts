import { useMemo } from 'react';
import { SECOND } from '../../../domain/units.ts';
import { useDesk } from '../desk/desk.ts';
import { helpDesks } from '../desk/help-desks.ts';
import { useLimits } from '../limits.ts';
import { useNow } from '../use-now.ts';
import { type DataState, dataStateOf } from './data-state.ts';

/** So fine is the age of the data told. */
const AGE_STEP_MS = 5 * SECOND;

/** What the data on the wall are worth, read again every few seconds. */
export function useDataState(): DataState {
  const sources = useDesk((desk) => desk.sources);
  const now = useNow(AGE_STEP_MS);
  const { oldAfterMs } = useLimits();
  return useMemo(() => dataStateOf(helpDesks(sources ?? []), now, oldAfterMs), [sources, now, oldAfterMs]);
}
