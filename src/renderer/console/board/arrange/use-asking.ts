import { useMemo, useSyncExternalStore } from 'react';
import { type EpochMs, MINUTE } from '../../../../domain/units.ts';
import { programClock } from '../../clock.ts';
import { useBoardView } from '../../desk/desk.ts';
import { useLimits } from '../../limits.ts';
import { useNow } from '../../use-now.ts';
import { dueSoonSince } from '../counted.ts';
import type { Asking } from './filter-entries.ts';
import { useWhose } from './use-people.ts';

/**
 * For whom and when the board is asked: an instant at which it answers as it does now. Where `isByState`, another one
 * once a case is due soon that was not, which each second is one search by halving; where `isByDay`, with each minute.
 */
export function useAsking(isByState: boolean, isByDay: boolean): Asking {
  const whose = useWhose();
  const { nearMs } = useLimits();
  const nearing = useBoardView((view) => view.nearing);
  const since = (): EpochMs => (isByState ? dueSoonSince(nearing, programClock.now(), nearMs) : 0);
  const changedAt = useSyncExternalStore(programClock.onTick, since);
  const minute = useNow(MINUTE);
  const now = Math.max(changedAt, isByDay ? minute : 0);
  return useMemo(() => ({ whose, now, nearMs }), [whose, now, nearMs]);
}
