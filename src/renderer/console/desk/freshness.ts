import type { SourceState } from '../../../contract/source.ts';
import { type EpochMs, MINUTE, SECOND } from '../../../domain/units.ts';

/** Data older than this are not shown as if they were true. */
export const STALE_AFTER_MS = 2 * MINUTE;

/** A server clock further off than this is worth a warning: deadlines are off by as much. */
export const OFFSET_WARNING_MS = 5 * SECOND;

/** Since when the data of a source are stale; `null` while they are fresh, or when there are none. */
export function staleSince({ lastSuccessAt }: SourceState, now: EpochMs): EpochMs | null {
  return lastSuccessAt !== null && now - lastSuccessAt > STALE_AFTER_MS ? lastSuccessAt : null;
}

/** Since when each stale source's data are stale, by source id. */
export function staleSources(states: readonly SourceState[], now: EpochMs): ReadonlyMap<string, EpochMs> {
  return new Map(
    states.flatMap((state) => {
      const since = staleSince(state, now);
      return since === null ? [] : [[state.sourceId, since] as const];
    }),
  );
}
