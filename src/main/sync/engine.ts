import type { Source } from '../../contract/source.ts';
import type { SourceState } from '../../contract/source-state.ts';
import { type InTurn, takeTurns } from '../take-turns.ts';
import type { Connector } from './connector.ts';
import type { Outbox } from './outbox/outbox.ts';
import { runSender, type Sender, type SenderWorld } from './outbox/sender.ts';
import { type RunnerWorld, runSource, type SourceRunner, type Standstill } from './source-runner.ts';

/** All sources of the console, each pulled by a runner and written to by a sender of its own. */
export interface SyncEngine {
  /** Starts a source, or starts it anew with what changed. */
  start(source: Source): Promise<void>;
  /** Ends a source; what it stored stays. */
  stop(sourceId: string): Promise<void>;
  /** Pulls one source now, or all of them, and sends what waits for it. */
  syncNow(sourceId?: string): void;
  /** Sends what is ready in the outbox of a source. */
  sendReady(sourceId: string): void;
  stopAll(): Promise<void>;
}

/** What the engine needs and tells. */
export interface EngineWorld extends Omit<RunnerWorld, 'onPulled'> {
  readonly clock: SenderWorld['clock'];
  readonly outbox: Outbox;
  readonly dueAt: SenderWorld['dueAt'];
}

interface Line {
  readonly runner: SourceRunner;
  /** `null` while the source cannot be spoken to. */
  readonly sender: Sender | null;
}

/**
 * `connectorOf` makes the connector of a source, or says why there is none now. It is asked when the source really
 * starts, after what was asked of it before.
 */
export function createSyncEngine(
  world: EngineWorld,
  connectorOf: (source: Source) => Connector | Standstill,
): SyncEngine {
  const lines = new Map<string, Line>();
  const turns = new Map<string, InTurn>();

  /** One step of a source after the other: two starts at once would leave two lines, which send everything twice. */
  const inTurn = (sourceId: string, step: () => Promise<void>): Promise<void> => {
    const turn = turns.get(sourceId) ?? takeTurns();
    turns.set(sourceId, turn);
    return turn(step);
  };

  const end = async (sourceId: string): Promise<void> => {
    const line = lines.get(sourceId);
    lines.delete(sourceId);
    await Promise.all([line?.runner.stop(), line?.sender?.stop()]);
  };
  const stop = (sourceId: string) => inTurn(sourceId, () => end(sourceId));

  const lineOf = (source: Source, known: SourceState | null): Line => {
    const connector = connectorOf(source);
    const sender =
      typeof connector === 'string'
        ? null
        : runSender(source.id, connector, { ...world, onUntold: () => runner.syncNow() });
    const runner = runSource(source, connector, known, { ...world, onPulled: () => sender?.wake('pulled') });
    return { runner, sender };
  };

  return {
    stop,
    start: (source) =>
      inTurn(source.id, async () => {
        await end(source.id);
        const { states } = await world.vault.request({ op: 'read-source-states' });
        const known = states.find(({ sourceId }) => sourceId === source.id) ?? null;
        lines.set(source.id, lineOf(source, known));
      }),
    syncNow(sourceId) {
      for (const [id, { runner, sender }] of lines) {
        if (sourceId !== undefined && id !== sourceId) continue;
        sender?.wake('asked');
        runner.syncNow();
      }
    },
    sendReady: (sourceId) => lines.get(sourceId)?.sender?.wake(null),
    async stopAll() {
      await Promise.all([...turns.keys()].map(stop));
    },
  };
}
