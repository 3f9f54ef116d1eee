import type { Source } from '../../contract/source.ts';
import type { SourceState } from '../../contract/source-state.ts';
import type { SyncRun } from '../../contract/sync-run.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import { type EpochMs, SECOND } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';
import { waitBefore } from './backoff.ts';
import { type Connector, ConnectorError, type PullPage } from './connector.ts';
import { kindOf } from './connectors/kinds.ts';
import { problemOf } from './problem-of.ts';
import { storePage } from './store-page.ts';
import { createTroubleLog } from './trouble-log.ts';
import { createUntoldPulls } from './untold-pulls.ts';
import { wakeableSleep } from './wakeable-sleep.ts';

/** What a runner needs and tells. */
export interface RunnerWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Clock;
  /** The cases of an acknowledged batch, as stored. */
  readonly onStored: (cases: readonly StoredCase[]) => void;
  /** What a source is doing, once it is stored; that a pull changed nothing of it is told before that. */
  readonly onState: (state: SourceState) => void;
  /** By how much the clock of the source's server is ahead of the workstation's; `null` while that is not known. */
  readonly serverOffsetMs: (sourceId: string) => number | null;
  /** A pull came to its end: the source can be reached. */
  readonly onPulled: () => void;
  readonly log: (message: string) => void;
}

/** Pulls one source on its schedule; one pull is in flight at a time. */
export interface SourceRunner {
  readonly source: Source;
  /** Pulls now, or right after the pull under way. */
  syncNow(): void;
  /** Ends for good; resolves when nothing is in flight any more. */
  stop(): Promise<void>;
}

/** A pull that takes longer than this is told while it goes on. Of a shorter one, as most are, only the end is told. */
const LONG_MS = SECOND;

/** How soon it is told again why a runner does not pull, where that could not be kept. */
const STANDSTILL_AGAIN_MS = 10 * SECOND;

/** Why a runner does not pull. */
export type Standstill = 'waiting-for-secret' | 'paused';

/** Starts pulling `source` at once, or stands still and says why. */
export function runSource(
  source: Source,
  connector: Connector | Standstill,
  known: SourceState | null,
  world: RunnerWorld,
): SourceRunner {
  const { vault, clock } = world;
  const stopping = new AbortController();
  const pollMs = kindOf(source).pollMs(source);
  let state: SourceState = {
    sourceId: source.id,
    name: source.name,
    kind: source.kind,
    abilities: [...(typeof connector === 'string' ? (known?.abilities ?? []) : connector.abilities)],
    activity: typeof connector === 'string' ? connector : 'idle',
    lastSuccessAt: known?.lastSuccessAt ?? null,
    problem: connector === 'waiting-for-secret' ? secretMissing(source) : null,
    nextTryAt: null,
    serverOffsetMs: known?.serverOffsetMs ?? null,
    progress: null,
  };
  const trouble = createTroubleLog((line) => world.log(`${source.id}: ${line}`), clock.now);
  /** Where the next pull goes on, as stored; `undefined` while that is to be read. Only this runner moves it. */
  let cursor: string | null | undefined;
  const rest = wakeableSleep(stopping.signal);
  /** The pull under way goes on for long. */
  let isLong = false;
  const untold = createUntoldPulls(clock.now);

  const become = (change: Partial<SourceState>): void => {
    const serverOffsetMs = world.serverOffsetMs(source.id) ?? state.serverOffsetMs;
    state = { ...state, ...change, serverOffsetMs };
  };

  const tell = async (change: Partial<SourceState>, run?: SyncRun): Promise<void> => {
    become(change);
    const { stored } = await vault.request({ op: 'put-source-state', state, run });
    if (stored.length > 0) world.onStored(stored);
    world.onState(state);
  };

  const store = async (page: PullPage, done: number): Promise<void> => {
    await storePage(source.id, page, world);
    cursor = page.cursor ?? cursor;
    const progress = page.changes.length === 0 ? state.progress : { done, total: page.total };
    if (progress === state.progress) return;
    become({ activity: 'syncing', progress });
    if (isLong) await tell({});
  };

  const pull = async (from: Connector, tally: Tally): Promise<void> => {
    const at = cursor === undefined ? await readCursor() : cursor;
    for await (const page of from.pull(at, stopping.signal)) {
      stopping.signal.throwIfAborted();
      await store(page, page.done ?? tally.changes + page.changes.length);
      tally.pages += 1;
      tally.changes += page.changes.length;
      tally.setAside += page.setAside.length;
      if (tally.changes + tally.setAside > 0) await note(runOf(tally, 'under-way', null));
    }
  };

  /** What a pull came to. Of one that brings nothing and finds all well, as before, that is stored with a later one. */
  const tellEnd = async (change: Partial<SourceState>, run: SyncRun, isAwaited: boolean): Promise<void> => {
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
  };

  const readCursor = async (): Promise<string | null> => {
    ({ cursor } = await vault.request({ op: 'read-cursor', sourceId: source.id }));
    return cursor;
  };

  const runOf = (tally: Tally, outcome: SyncRun['outcome'], problem: SyncRun['problem']): SyncRun => {
    const ended = { lastStartedAt: tally.startedAt, endedAt: clock.now(), pulls: 1, outcome, problem };
    return { sourceId: source.id, ...tally, ...ended };
  };

  const note = async (run: SyncRun): Promise<void> => {
    await vault.request({ op: 'note-run', run });
  };

  const tellGoingOn = (tally: Tally): void => {
    isLong = true;
    const run = runOf(tally, 'under-way', null);
    // What waits for the end of this pull waits no longer.
    const told = [tellRest(), state.activity === 'syncing' ? tell({}, run) : note(run)];
    Promise.all(told).catch((error) =>
      world.log(`${source.id}: that a pull goes on could not be noted: ${error}`),
    );
  };

  const run = async (from: Connector): Promise<void> => {
    let failures = 0;
    let isBegun = known?.activity === 'idle';
    while (!stopping.signal.aborted) {
      const isAsked = rest.begin();
      isLong = false;
      let retryAfterMs: number | null = null;
      let outcome: Partial<SourceState>;
      let run: SyncRun;
      const tally: Tally = { startedAt: clock.now(), pages: 0, changes: 0, setAside: 0 };
      // Noted soon, and again as it goes on: a program that is killed in the middle cannot note it afterwards.
      const noting = setTimeout(tellGoingOn, LONG_MS, tally);
      try {
        // Told before its first cases: which of them stand for those of other sources depends on the source's kind.
        // A known source is no longer paused, waiting for a secret or in the middle of a pull.
        if (!isBegun) await tell(known === null ? { activity: 'syncing' } : {});
        isBegun = true;
        await pull(from, tally);
        failures = 0;
        const { asOf, problem } = from.standing?.() ?? { asOf: clock.now(), problem: null };
        outcome = { problem, lastSuccessAt: asOf };
        if (problem === null) trouble.succeeded('pulls succeed again');
        else trouble.failed(problem, `pulled, but not all is well: ${problem.code} ${problem.subject}`);
        run = runOf(tally, 'done', problem);
        world.onPulled();
      } catch (error) {
        if (stopping.signal.aborted) return await note(runOf(tally, 'stopped', null));
        cursor = undefined;
        failures += 1;
        retryAfterMs = error instanceof ConnectorError ? error.retryAfterMs : null;
        const problem = problemOf(error);
        outcome = { problem };
        trouble.failed(problem, `pull failed: ${error}`);
        run = runOf(tally, 'failed', problem);
      } finally {
        clearTimeout(noting);
      }
      const waitMs = waitBefore(pollMs, failures, retryAfterMs, Math.random());
      const nextTryAt = clock.now() + waitMs;
      // In one: of a pull that brings nothing, as most do, this is all that is written.
      // Who asked for it, or was told that it goes on, hears of its end.
      const isAwaited = isAsked || isLong;
      try {
        await tellEnd({ ...outcome, activity: 'idle', progress: null, nextTryAt }, run, isAwaited);
      } catch (error) {
        if (stopping.signal.aborted) return;
        // The store refused, as with a full disk: what is stored of the source keeps its age, and nobody is told
        // otherwise.
        trouble.failed(problemOf(error), `what a pull came to could not be kept: ${error}`);
      }
      await rest.sleep(waitMs);
    }
  };

  const tellRest = async (): Promise<void> => {
    for (const before of untold.rest()) await tell({}, before);
  };

  /** Tells why nothing is pulled; where that cannot be kept, as with a full disk, again later each time. */
  const standStill = async (): Promise<void> => {
    for (let failures = 1; !stopping.signal.aborted; failures += 1) {
      rest.begin();
      try {
        await tell({});
        return trouble.succeeded('what it does is kept again');
      } catch (error) {
        if (stopping.signal.aborted) return;
        trouble.failed(problemOf(error), `that it is ${state.activity} could not be kept: ${error}`);
        await rest.sleep(waitBefore(STANDSTILL_AGAIN_MS, failures, null, Math.random()));
      }
    }
  };

  const ended = (typeof connector === 'string' ? standStill() : run(connector).finally(tellRest)).catch(
    (error) => {
      if (!stopping.signal.aborted) world.log(`${source.id}: the runner ended: ${error}`);
    },
  );

  return {
    source,
    syncNow: rest.wake,
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

/** What a pull under way has brought so far. */
interface Tally {
  readonly startedAt: EpochMs;
  pages: number;
  changes: number;
  setAside: number;
}

function secretMissing({ name }: Source): SourceState['problem'] {
  return { code: 'secret-missing', subject: name, detail: '' };
}
