import { isAsItShouldBe } from '../../../contract/problem.ts';
import { isAskedAgain } from '../../../contract/source.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import { DAY, type EpochMs, SECOND } from '../../../domain/units.ts';

/** An export is of some time ago when it is imported: its age is always told, and a warning from a day on. */
const EXPORT_STALE_AFTER_MS = DAY;

/** So fine the age of the data is told: often enough to be true, seldom enough to be calm. */
export const AGE_STEP_MS = 5 * SECOND;

/** A clock further off than this is worth a warning. */
export const OFFSET_WARNING_MS = 5 * SECOND;

/**
 * Since when the data of a source are stale, by a help desk's limit of `oldAfterMs`; `null` while they are fresh, or
 * when there are none. What was logged here is never old: there is no other place where it could be newer.
 */
export function staleSince(
  { kind, lastSuccessAt }: SourceState,
  now: EpochMs,
  oldAfterMs: number,
): EpochMs | null {
  if (kind === 'logged-here') return null;
  const limit = isAskedAgain(kind) ? oldAfterMs : EXPORT_STALE_AFTER_MS;
  return lastSuccessAt !== null && now - lastSuccessAt > limit ? lastSuccessAt : null;
}

/**
 * Whether there is nothing to be read from a source, as it should be: its cloud has no support interface. Where there
 * was one before, cases of it are still counted, which nobody keeps current: that is trouble as any other.
 */
export function isNotOffered({ problem, lastSuccessAt }: SourceState): boolean {
  return lastSuccessAt === null && problem !== null && isAsItShouldBe(problem);
}

/** Since when each stale source's data are stale, by source id. */
export function staleSources(
  states: readonly SourceState[],
  now: EpochMs,
  oldAfterMs: number,
): ReadonlyMap<string, EpochMs> {
  return new Map(
    states.flatMap((state) => {
      const since = staleSince(state, now, oldAfterMs);
      return since === null ? [] : [[state.sourceId, since] as const];
    }),
  );
}
