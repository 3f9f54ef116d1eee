import type { RowError } from '../../../contract/files.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import type { SetAsideCase, SyncRun } from '../../../contract/sync-run.ts';
import type { CommandKind } from '../../../domain/cases/command.ts';

/** A row of `sources`. Instants are epoch ms. */
export interface SourceRow {
  readonly sourceId: string;
  readonly name: string;
  /** A kind that comes new needs no schema step: no row has it yet. */
  readonly kind: SourceState['kind'];
  /** As with `kind`. */
  readonly activity: SourceState['activity'];
  readonly abilities: CommandKind[];
  readonly lastSuccessAt: number | null;
  readonly problem: SourceProblem | null;
  readonly nextTryAt: number | null;
  readonly serverOffsetMs: number | null;
  readonly progress: { readonly done: number; readonly total: number | null } | null;
}

/** A row of `cursors`: where the next pull from a source goes on. */
export interface CursorRow {
  readonly sourceId: string;
  readonly cursor: string;
}

/** A row of `runs`. Instants are epoch ms. */
export interface RunRow {
  readonly sourceId: string;
  readonly startedAt: number;
  readonly lastStartedAt: number;
  readonly endedAt: number;
  readonly pulls: number;
  readonly pages: number;
  readonly changes: number;
  readonly setAside: number;
  readonly outcome: 'under-way' | 'done' | 'failed' | 'stopped' | 'cut-off';
  readonly problem: SourceProblem | null;
}

/** A row of `setAside`. Instants are epoch ms. */
export interface SetAsideRow {
  readonly caseId: string;
  readonly sourceId: string;
  readonly reason: string;
  /** Where it is a row of a file; rows of before have none. */
  readonly row?: RowError | undefined;
  readonly since: number;
  /** Once somebody put it away; rows of before have none. */
  readonly isPutAway?: boolean | undefined;
}

/** The row that keeps `state`. */
export function rowOfSourceState(state: SourceState): SourceRow {
  return { ...state };
}

/** The state that `row` keeps. */
export function sourceStateOfRow(row: SourceRow): SourceState {
  return { ...row };
}

/** The row that keeps `run`. */
export function rowOfRun(run: SyncRun): RunRow {
  return { ...run };
}

/** The run that `row` keeps. */
export function runOfRow(row: RunRow): SyncRun {
  return { ...row };
}

/** The case set aside that `row` keeps. */
export function setAsideOfRow(row: SetAsideRow): SetAsideCase {
  return { ...row };
}
