import type { SourceProblem } from '../../../contract/problem.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import type { SyncRun } from '../../../contract/sync-run.ts';
import type { BegunImport } from './import-store.ts';

/** How far an import is. */
export type ImportStage =
  | { readonly kind: 'going' | 'paused' | 'cancelled' }
  /** `problem`: of another file of the source, such as one in its folder. */
  | { readonly kind: 'done'; readonly problem: SourceProblem | null }
  | { readonly kind: 'failed'; readonly problem: SourceProblem };

/**
 * How far an import is by what its source does and by the runs that it had. The first run that came to its end since
 * the import was begun was the import's: one that is paused or cut off is gone on with, one that failed tried again.
 *
 * @param state of its source; `undefined` while it has none.
 * @param runs newest first.
 */
export function stageOf(
  { sourceId, since, isCancelled }: Pick<BegunImport, 'sourceId' | 'since' | 'isCancelled'>,
  state: Pick<SourceState, 'activity'> | undefined,
  runs: readonly SyncRun[],
): ImportStage {
  if (isCancelled) return { kind: 'cancelled' };
  const own = runs.filter((run) => run.sourceId === sourceId && run.lastStartedAt >= since);
  const ended =
    own.findLast(({ outcome }) => outcome === 'done') ?? own.find(({ outcome }) => outcome === 'failed');
  if (ended === undefined) return { kind: state?.activity === 'paused' ? 'paused' : 'going' };
  const { outcome, problem, changes } = ended;
  if (problem === null || (outcome === 'done' && changes > 0)) return { kind: 'done', problem };
  return { kind: 'failed', problem };
}
