import { foldRun, type SyncRun } from '../../contract/sync-run.ts';
import { type EpochMs, SECOND } from '../../domain/units.ts';
import { hasPassed } from './has-passed.ts';

/** The pulls of a source that brought nothing, and have not been stored yet. */
export interface UntoldPulls {
  /**
   * Takes a pull that has ended. `mayWait` says that nothing but the time differs from what is stored of its source.
   *
   * @returns the runs to store now, in their order; none while the pull may wait.
   */
  take(run: SyncRun, mayWait: boolean): readonly SyncRun[];
  /** The runs that wait, to be stored because no further pull comes. */
  rest(): readonly SyncRun[];
}

/**
 * So long a pull that changes nothing may wait to be stored. Until then pages take the data for older than they are,
 * never for younger, and so does the next start.
 */
const WAITS_AT_MOST_MS = 15 * SECOND;

/** Gathers the pulls of one source that change nothing, so that a source pulled every few seconds is stored seldom. */
export function createUntoldPulls(now: () => EpochMs): UntoldPulls {
  let waiting: SyncRun | null = null;
  /** When one was last stored; `null`: none was, so that what is stored may be of another start. */
  let storedAt: EpochMs | null = null;

  const isRecent = () => storedAt !== null && !hasPassed(WAITS_AT_MOST_MS, storedAt, now());
  const rest = (): readonly SyncRun[] => {
    const runs = waiting === null ? [] : [waiting];
    waiting = null;
    return runs;
  };

  return {
    rest,
    take(run, mayWait) {
      const together = mayWait && waiting !== null ? foldRun(waiting, run) : null;
      if (mayWait && isRecent()) {
        waiting = together ?? run;
        return [];
      }
      storedAt = now();
      if (together === null) return [...rest(), run];
      waiting = null;
      return [together];
    },
  };
}
