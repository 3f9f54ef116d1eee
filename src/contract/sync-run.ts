import { z } from 'zod';
import { rowErrorSchema } from './files.ts';
import { sourceProblemSchema } from './problem.ts';

const instant = z.number().int();

/**
 * A run of a source: one pull, from its start to its end. Runs of which nothing is to be told are folded into one
 * row with those before them, so that a quiet week does not flood the list.
 */
export const syncRunSchema = z.object({
  sourceId: z.string().min(1),
  /** Of the first pull that is folded in: with the source, what tells runs apart. */
  startedAt: instant,
  /** Of the last pull that is folded in. */
  lastStartedAt: instant,
  endedAt: instant,
  /** How many pulls are folded in: 1 for a run of its own. */
  pulls: z.number().int().min(1),
  pages: z.number().int().nonnegative(),
  changes: z.number().int().nonnegative(),
  /** How many cases could not be read. */
  setAside: z.number().int().nonnegative(),
  /**
   * `under-way`: it has not ended. `stopped`: paused, edited or quit before its end; `cut-off`: the program was killed.
   * What was stored by then is kept.
   */
  outcome: z.enum(['under-way', 'done', 'failed', 'stopped', 'cut-off']),
  /** Why it failed. */
  problem: sourceProblemSchema.nullable(),
});
export type SyncRun = z.infer<typeof syncRunSchema>;

/** So many rows are kept for a source; the oldest give way. */
export const RUNS_KEPT = 200;

/** A case that cannot be read, and since when. Instants are epoch ms. */
export const setAsideCaseSchema = z.object({
  caseId: z.string().min(1),
  sourceId: z.string().min(1),
  reason: z.string(),
  /** What is wrong with it where it is a row of a file, to be told in the user's language. */
  row: rowErrorSchema.optional(),
  since: instant,
  /** Somebody has looked at it and put it away: nobody will correct it. */
  isPutAway: z.boolean().optional(),
});
export type SetAsideCase = z.infer<typeof setAsideCaseSchema>;

/**
 * Folds `run` into `last`, the newest other run of the same source, where both tell the same: that nothing came, or
 * that the same problem stands. A run that is part of `last` already changes nothing.
 *
 * @returns `null` when `run` deserves a row of its own.
 */
export function foldRun(last: SyncRun | undefined, run: SyncRun): SyncRun | null {
  if (last === undefined) return null;
  if (run.startedAt >= last.startedAt && run.startedAt <= last.lastStartedAt) return last;
  if (run.startedAt < last.startedAt || !isUneventful(last) || !isUneventful(run)) return null;
  if (last.outcome !== run.outcome || !isSameProblem(last.problem, run.problem)) return null;
  return {
    ...run,
    startedAt: last.startedAt,
    pulls: last.pulls + run.pulls,
    pages: last.pages + run.pages,
  };
}

/** Whether nobody need be told of a run: it is under way and has brought nothing so far. */
export function isJustBegun({ changes, setAside, outcome }: SyncRun): boolean {
  return changes === 0 && setAside === 0 && outcome === 'under-way';
}

function isUneventful({ changes, setAside, outcome }: SyncRun): boolean {
  return changes === 0 && setAside === 0 && (outcome === 'done' || outcome === 'failed');
}

/** Whether both are the same trouble, whatever the other side's words are this time. */
function isSameProblem(a: SyncRun['problem'], b: SyncRun['problem']): boolean {
  return a?.code === b?.code && a?.subject === b?.subject;
}
