import { useCallback, useSyncExternalStore } from 'react';
import { type EpochMs, MINUTE } from '../../domain/units.ts';
import { programClock } from './clock.ts';

/** The program's time, rounded down to `stepMs`: the component renders again only when that step is over. */
export function useNow(stepMs: number = MINUTE): EpochMs {
  const read = useCallback(() => Math.floor(programClock.now() / stepMs) * stepMs, [stepMs]);
  return useSyncExternalStore(programClock.onTick, read);
}
