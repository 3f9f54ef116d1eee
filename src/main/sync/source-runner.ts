import type { Source, SourceState } from '../../contract/source.ts';
import { VAULT_CHUNK } from '../../contract/vault.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';
import { waitBefore } from './backoff.ts';
import { type Connector, ConnectorError, type PullPage } from './connector.ts';
import { kindOf } from './connectors/kinds.ts';
import { problemOf } from './problem-of.ts';

/** What a runner needs and tells. */
export interface RunnerWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Clock;
  /** The cases of an acknowledged batch, as stored. */
  readonly onStored: (cases: readonly StoredCase[]) => void;
  /** What a source is doing, once it is stored. */
  readonly onState: (state: SourceState) => void;
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

/** Starts pulling `source` at once. `connector` is `null` while its secret is missing: the runner then waits. */
export function runSource(
  source: Source,
  connector: Connector | null,
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
    activity: connector === null ? 'waiting-for-secret' : 'idle',
    lastSuccessAt: known?.lastSuccessAt ?? null,
    problem: connector === null ? { code: 'secret-missing', subject: source.name, detail: '' } : null,
    nextTryAt: null,
    serverOffsetMs: known?.serverOffsetMs ?? null,
    progress: null,
  };
  let wake: () => void = () => {};
  let isWanted = false;

  const tell = async (change: Partial<SourceState>): Promise<void> => {
    state = { ...state, ...change };
    await vault.request({ op: 'put-source-state', state });
    world.onState(state);
  };

  const store = async (page: PullPage, done: number): Promise<void> => {
    for (const { caseId, reason } of page.setAside) world.log(`${caseId} was set aside: ${reason}`);
    for (let at = 0; at === 0 || at < page.changes.length; at += VAULT_CHUNK) {
      const changes = page.changes.slice(at, at + VAULT_CHUNK);
      const isLast = at + VAULT_CHUNK >= page.changes.length;
      const cursor = isLast ? page.cursor : null;
      if (changes.length === 0 && cursor === null) continue;
      const request = { op: 'apply', sourceId: source.id, changes, cursor, now: clock.now() } as const;
      const { stored } = await vault.request(request);
      world.onStored(stored);
    }
    const progress = page.changes.length === 0 ? state.progress : { done, total: page.total };
    const serverOffsetMs = page.serverOffsetMs ?? state.serverOffsetMs;
    if (progress !== state.progress) await tell({ activity: 'syncing', progress, serverOffsetMs });
    else state = { ...state, serverOffsetMs };
  };

  const pull = async (from: Connector): Promise<void> => {
    const { cursor } = await vault.request({ op: 'read-cursor', sourceId: source.id });
    let done = 0;
    for await (const page of from.pull(cursor, stopping.signal)) {
      stopping.signal.throwIfAborted();
      done += page.changes.length;
      await store(page, done);
    }
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
    while (!stopping.signal.aborted) {
      isWanted = false;
      let retryAfterMs: number | null = null;
      let outcome: Partial<SourceState>;
      try {
        await pull(from);
        failures = 0;
        outcome = { problem: null, lastSuccessAt: clock.now() };
      } catch (error) {
        if (stopping.signal.aborted) return;
        failures += 1;
        retryAfterMs = error instanceof ConnectorError ? error.retryAfterMs : null;
        outcome = { problem: problemOf(error) };
        world.log(`${source.id}: pull failed: ${error}`);
      }
      const waitMs = waitBefore(pollMs, failures, retryAfterMs, Math.random());
      await tell({ ...outcome, activity: 'idle', progress: null, nextTryAt: clock.now() + waitMs });
      await sleep(waitMs);
    }
  };

  const ended = (connector === null ? tell({}) : run(connector)).catch((error) => {
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
