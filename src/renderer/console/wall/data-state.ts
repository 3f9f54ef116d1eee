import type { SourceState } from '../../../contract/source-state.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { OFFSET_WARNING_MS, staleSources } from '../desk/freshness.ts';
import { furthestOff, isFailing } from '../header/worst-of.ts';

/** What the data on the wall are worth, all sources taken together: the worst counts. */
export interface DataState {
  /** How old the oldest are; `null` before the first pull of any. */
  readonly ageMs: number | null;
  /** Since when not all are current any more; `null` while all are. */
  readonly staleSince: EpochMs | null;
  /** The sources that are not current. */
  readonly stale: readonly SourceState[];
  /** The source whose server clock is furthest off; `null` while none is known. */
  readonly offsetMs: number | null;
  readonly isOffsetWarned: boolean;
  /** The sources that report a problem or wait for their secret; not one whose cloud offers no cases to read. */
  readonly troubled: readonly SourceState[];
}

/** Reads the worth of the data at `now`. */
export function dataStateOf(sources: readonly SourceState[], now: EpochMs, oldAfterMs: number): DataState {
  const ages = sources.flatMap(({ lastSuccessAt }) =>
    lastSuccessAt === null ? [] : [Math.max(0, now - lastSuccessAt)],
  );
  const stale = staleSources(sources, now, oldAfterMs);
  const offsetMs = furthestOff(sources);
  return {
    ageMs: ages.length === 0 ? null : Math.max(...ages),
    staleSince: stale.size === 0 ? null : Math.min(...stale.values()),
    stale: sources.filter(({ sourceId }) => stale.has(sourceId)),
    offsetMs,
    isOffsetWarned: offsetMs !== null && Math.abs(offsetMs) > OFFSET_WARNING_MS,
    troubled: sources.filter((source) => source.activity === 'waiting-for-secret' || isFailing(source)),
  };
}
