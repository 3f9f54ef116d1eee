import type { Source } from '../../contract/source.ts';
import type { SourceState } from '../../contract/source-state.ts';
import type { SyncRun } from '../../contract/sync-run.ts';
import { VAULT_CHUNK } from '../../contract/vault.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';
import { waitBefore } from './backoff.ts';
import { type Connector, ConnectorError, type PullPage } from './connector.ts';
import { kindOf } from './connectors/kinds.ts';
import { problemOf } from './problem-of.ts';
import { createTroubleLog } from './trouble-log.ts';

/** What a runner needs and tells. */
export interface RunnerWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Clock;
  /** The cases of an acknowledged batch, as stored. */
  readonly onStored: (cases: readonly StoredCase[]) => void;
  /** What a source is doing, once it is stored. */
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
  let wake: () => void = () => {};
  let isWanted = false;

  const tell = async (change: Partial<SourceState>): Promise<void> => {
    const serverOffsetMs = world.serverOffsetMs(source.id) ?? state.serverOffsetMs;
    state = { ...state, ...change, serverOffsetMs };
    const { stored } = await vault.request({ op: 'put-source-state', state });
    if (stored.length > 0) world.onStored(stored);
    world.onState(state);
  };

  const store = async (page: PullPage, done: number): Promise<void> => {
    const length = Math.max(page.changes.length, page.setAside.length);
    for (let at = 0; at === 0 || at < length; at += VAULT_CHUNK) {
      const changes = page.changes.slice(at, at + VAULT_CHUNK);
      const setAside = page.setAside.slice(at, at + VAULT_CHUNK);
      const isLast = at + VAULT_CHUNK >= length;
      const cursor = isLast ? page.cursor : null;
      if (changes.length === 0 && setAside.length === 0 && cursor === null) continue;
      const { stored } = await vault.request({
        op: 'apply',
        sourceId: source.id,
        changes,
        setAside,
        cursor,
        now: clock.now(),
      });
      world.onStored(stored);
    }
    const progress = page.changes.length === 0 ? state.progress : { done, total: page.total };
    if (progress !== state.progress) await tell({ activity: 'syncing', progress });
  };

  const pull = async (from: Connector, tally: Tally): Promise<void> => {
    const { cursor } = await vault.request({ op: 'read-cursor', sourceId: source.id });
    for await (const page of from.pull(cursor, stopping.signal)) {
      stopping.signal.throwIfAborted();
      await store(page, page.done ?? tally.changes + page.changes.length);
      tally.pages += 1;
      tally.changes += page.changes.length;
      tally.setAside += page.setAside.length;
      if (tally.changes + tally.setAside > 0) await note(tally, 'under-way', null);
    }
  };

  const note = async (tally: Tally, outcome: SyncRun['outcome'], problem: SyncRun['problem']) => {
    const ended = { lastStartedAt: tally.startedAt, endedAt: clock.now(), pulls: 1, outcome, problem };
    await vault.request({ op: 'note-run', run: { sourceId: source.id, ...tally, ...ended } });
  };

  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (isWanted || stopping.signal.aborted) return resolve();
      const timer = setTimeout(() => wake(), ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (from: Connector): Promise<void> => {
    let failures = 0;
    // Before its first cases: which of them stand for those of other sources depends on what kind of source it is.
    if (known === null) await tell({ activity: 'syncing' });
    while (!stopping.signal.aborted) {
      isWanted = false;
      let retryAfterMs: number | null = null;
      let outcome: Partial<SourceState>;
      const tally: Tally = { startedAt: clock.now(), pages: 0, changes: 0, setAside: 0 };
      try {
        // Noted from its start, and as it goes: whoever is killed in the middle cannot say any more what came.
        await note(tally, 'under-way', null);
        await pull(from, tally);
        failures = 0;
        const { asOf, problem } = from.standing?.() ?? { asOf: clock.now(), problem: null };
        outcome = { problem, lastSuccessAt: asOf };
        if (problem === null) trouble.succeeded('pulls succeed again');
        else trouble.failed(problem, `pulled, but not all is well: ${problem.code} ${problem.subject}`);
        await note(tally, 'done', problem);
        world.onPulled();
      } catch (error) {
        if (stopping.signal.aborted) return note(tally, 'stopped', null);
        failures += 1;
        retryAfterMs = error instanceof ConnectorError ? error.retryAfterMs : null;
        const problem = problemOf(error);
        outcome = { problem };
        trouble.failed(problem, `pull failed: ${error}`);
        await note(tally, 'failed', problem);
      }
      const waitMs = waitBefore(pollMs, failures, retryAfterMs, Math.random());
      await tell({ ...outcome, activity: 'idle', progress: null, nextTryAt: clock.now() + waitMs });
      await sleep(waitMs);
    }
  };

  const ended = (typeof connector === 'string' ? tell({}) : run(connector)).catch((error) => {
    if (!stopping.signal.aborted) world.log(`${source.id}: the runner ended: ${error}`);
  });

  return {
    source,
    syncNow() {
      isWanted = true;
      wake();
    },
    stop() {
      stopping.abort();
      wake();
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
