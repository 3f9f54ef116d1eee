import type { SourceState } from '../../../contract/source-state.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { OFFSET_WARNING_MS, staleSources } from '../desk/freshness.ts';
import { furthestOff, isFailing, oldestOf } from '../header/worst-of.ts';

/** What the data on the wall are worth, all sources taken together: the worst counts. */
export interface DataState {
  /** How old the oldest are, by the source that the header goes by; `null` before its first pull. */
  readonly ageMs: number | null;
  /** Whether that is older than it should be. */
  readonly isOld: boolean;
  /** Since when not all are current any more; `null` while all are. */
  readonly staleSince: EpochMs | null;
  /** The sources that are not current. */
  readonly stale: readonly SourceState[];
  /** The source whose server clock is furthest off; `null` while none is known. */
  readonly offsetMs: number | null;
  readonly isOffsetWarned: boolean;
  /** The sources that wait until somebody enters their secret. */
  readonly waiting: readonly SourceState[];
  /** All others that report a problem; not one whose cloud offers no cases to read. */
  readonly troubled: readonly SourceState[];
}

/** Reads the worth of the data at `now`. */
export function dataStateOf(sources: readonly SourceState[], now: EpochMs, oldAfterMs: number): DataState {
  const oldest = oldestOf(sources);
  const readAt = oldest?.lastSuccessAt ?? null;
  const stale = staleSources(sources, now, oldAfterMs);
  const offsetMs = furthestOff(sources);
  return {
    ageMs: readAt === null ? null : Math.max(0, now - readAt),
    isOld: oldest !== null && stale.has(oldest.sourceId),
    staleSince: stale.size === 0 ? null : Math.min(...stale.values()),
    stale: sources.filter(({ sourceId }) => stale.has(sourceId)),
    offsetMs,
    isOffsetWarned: offsetMs !== null && Math.abs(offsetMs) > OFFSET_WARNING_MS,
    waiting: sources.filter(isWaiting),
    troubled: sources.filter((source) => isFailing(source) && !isWaiting(source)),
  };
}

function isWaiting({ activity }: SourceState): boolean {
  return activity === 'waiting-for-secret';
}
