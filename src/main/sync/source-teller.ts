import type { SourceState } from '../../contract/source-state.ts';
import type { SyncRun } from '../../contract/sync-run.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';
import { createUntoldPulls } from './untold-pulls.ts';

/** What is stored and told of one source: what it is doing, and its pulls, each as a run. */
export interface SourceTeller {
  /** What the source is doing, told or to be told next. */
  state(): SourceState;
  /** Takes over what is to be told with the next telling. */
  become(change: Partial<SourceState>): void;
  /** Stores and tells what the source is doing, `run` with it. Rejects where that cannot be stored. */
  tell(change: Partial<SourceState>, run?: SyncRun): Promise<void>;
  /** Stores a run alone: nothing else of the source changed. */
  note(run: SyncRun): Promise<void>;
  /**
   * Tells what a pull came to. Of one that brings nothing and finds all well, as before, that is stored with a later
   * one, unless somebody waits for it.
   */
  tellEnd(change: Partial<SourceState>, run: SyncRun, isAwaited: boolean): Promise<void>;
  /** Stores what waits for a later pull. */
  tellRest(): Promise<void>;
}

/** What a teller needs, and whom it tells. */
export interface TellerWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  /** The cases of an acknowledged batch, as stored. */
  readonly onStored: (cases: readonly StoredCase[]) => void;
  /** What a source is doing, once it is stored; that a pull changed nothing of it is told before that. */
  readonly onState: (state: SourceState) => void;
  /** By how much the clock of the source's server is ahead of the workstation's; `null` while that is not known. */
  readonly serverOffsetMs: (sourceId: string) => number | null;
}

/** Tells of the source of `first`, which is what it is doing at first. Nothing is told before it is asked to. */
export function createSourceTeller(first: SourceState, world: TellerWorld): SourceTeller {
  const { vault } = world;
  const untold = createUntoldPulls(world.clock.now);
  let state = first;

  const become = (change: Partial<SourceState>): void => {
    const serverOffsetMs = world.serverOffsetMs(state.sourceId) ?? state.serverOffsetMs;
    state = { ...state, ...change, serverOffsetMs };
  };

  const tell = async (change: Partial<SourceState>, run?: SyncRun): Promise<void> => {
    become(change);
    const { stored } = await vault.request({ op: 'put-source-state', state, run });
    if (stored.length > 0) world.onStored(stored);
    world.onState(state);
  };

  const note = async (run: SyncRun): Promise<void> => {
    await vault.request({ op: 'note-run', run });
  };

  return {
    state: () => state,
    become,
    tell,
    note,
    async tellEnd(change, run, isAwaited) {
      const isQuiet = run.changes + run.setAside === 0 && run.problem === null && run.outcome === 'done';
      const isAsBefore = state.activity === 'idle' && state.problem === null;
      const runs = [...untold.take(run, isQuiet && isAsBefore && !isAwaited)];
      const last = runs.pop();
      if (last === undefined) {
        become(change);
        return world.onState(state);
      }
      for (const before of runs) await note(before);
      await tell(change, last);
    },
    async tellRest() {
      for (const before of untold.rest()) await tell({}, before);
    },
  };
}
