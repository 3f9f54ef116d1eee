import type { Source } from '../../contract/source.ts';
import type { Connector } from './connector.ts';
import { type RunnerWorld, runSource, type SourceRunner, type Standstill } from './source-runner.ts';

/** All sources of the console, each pulled by a runner of its own. */
export interface SyncEngine {
  /** Starts a source, or starts it anew with what changed. */
  start(source: Source): Promise<void>;
  /** Ends a source; what it stored stays. */
  stop(sourceId: string): Promise<void>;
  /** Pulls one source now, or all of them. */
  syncNow(sourceId?: string): void;
  stopAll(): Promise<void>;
}

/** `connectorOf` answers why a source stands still, when it does. */
export function createSyncEngine(
  world: RunnerWorld,
  connectorOf: (source: Source) => Connector | Standstill,
): SyncEngine {
  const runners = new Map<string, SourceRunner>();

  const stop = async (sourceId: string): Promise<void> => {
    const runner = runners.get(sourceId);
    runners.delete(sourceId);
    await runner?.stop();
  };

  return {
    stop,
    async start(source) {
      await stop(source.id);
      const { states } = await world.vault.request({ op: 'read-source-states' });
      const known = states.find(({ sourceId }) => sourceId === source.id) ?? null;
      runners.set(source.id, runSource(source, connectorOf(source), known, world));
    },
    syncNow(sourceId) {
      for (const [id, runner] of runners) if (sourceId === undefined || id === sourceId) runner.syncNow();
    },
    async stopAll() {
      await Promise.all([...runners.keys()].map(stop));
    },
  };
}
