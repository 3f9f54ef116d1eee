import type { Source } from '../../contract/source.ts';
import type { SourceState } from '../../contract/source-state.ts';
import { type EpochMs, SECOND } from '../../domain/units.ts';
import { waitBefore } from './backoff.ts';
import type { Connector } from './connector.ts';
import { kindOf } from './connectors/kinds.ts';
import { problemOf } from './problem-of.ts';
import { createPuller, type PullEnd, type PullerWorld } from './source-puller.ts';
import { createSourceTeller, type TellerWorld } from './source-teller.ts';
import { createTroubleLog } from './trouble-log.ts';
import { wakeableSleep } from './wakeable-sleep.ts';

/** What a runner needs and tells. */
export type RunnerWorld = TellerWorld & PullerWorld;

/** Pulls one source on its schedule; one pull is in flight at a time. */
export interface SourceRunner {
  readonly source: Source;
  /** Pulls now, or right after the pull under way. */
  syncNow(): void;
  /** Ends for good; resolves when nothing is in flight any more. */
  stop(): Promise<void>;
}

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
  const { clock } = world;
  const stopping = new AbortController();
  const { signal } = stopping;
  const rest = wakeableSleep(signal);
  const trouble = createTroubleLog((line) => world.log(`${source.id}: ${line}`), clock.now);
  const teller = createSourceTeller(firstState(source, connector, known), world);

  /** Pulls again and again, until it is stopped. */
  const run = async (from: Connector): Promise<void> => {
    const pull = createPuller(from, known, { teller, trouble, signal, world });
    const pollMs = kindOf(source).pollMs(source);
    let failures = 0;
    while (!signal.aborted) {
      const isAsked = rest.begin();
      const end = await pull();
      if (end === null) return;
      failures = end.run.outcome === 'failed' ? failures + 1 : 0;
      const waitMs = waitBefore(pollMs, failures, end.retryAfterMs, Math.random());
      await keepEnd(end, clock.now() + waitMs, isAsked);
      await rest.sleep(waitMs);
    }
  };

  /** Tells what a pull came to; where the store refuses, as with a full disk, nobody is told otherwise. */
  const keepEnd = async (end: PullEnd, nextTryAt: EpochMs, isAsked: boolean): Promise<void> => {
    // Who asked for it, or was told that it goes on, hears of its end.
    const isAwaited = isAsked || end.isLong;
    try {
      // In one: of a pull that brings nothing, as most do, this is all that is written.
      await teller.tellEnd(
        { ...end.change, activity: 'idle', progress: null, nextTryAt },
        end.run,
        isAwaited,
      );
    } catch (error) {
      // What is stored of the source keeps its age.
      if (!signal.aborted)
        trouble.failed(problemOf(error), `what a pull came to could not be kept: ${error}`);
    }
  };

  /** Tells why nothing is pulled; where that cannot be kept, as with a full disk, again later each time. */
  const standStill = async (why: Standstill): Promise<void> => {
    for (let failures = 1; !signal.aborted; failures += 1) {
      rest.begin();
      try {
        await teller.tell({});
        return trouble.succeeded('what it does is kept again');
      } catch (error) {
        if (signal.aborted) return;
        trouble.failed(problemOf(error), `that it is ${why} could not be kept: ${error}`);
        await rest.sleep(waitBefore(STANDSTILL_AGAIN_MS, failures, null, Math.random()));
      }
    }
  };

  const running = isStandstill(connector) ? standStill(connector) : run(connector).finally(teller.tellRest);
  const ended = running.catch((error) => {
    if (!signal.aborted) world.log(`${source.id}: the runner ended: ${error}`);
  });

  return {
    source,
    syncNow: rest.wake,
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

function isStandstill(connector: Connector | Standstill): connector is Standstill {
  return typeof connector === 'string';
}

/** What a source is doing before its first pull, as far as it was `known` before. */
function firstState(
  { id, name, kind }: Source,
  connector: Connector | Standstill,
  known: SourceState | null,
): SourceState {
  return {
    sourceId: id,
    name,
    kind,
    abilities: [...(isStandstill(connector) ? (known?.abilities ?? []) : connector.abilities)],
    activity: isStandstill(connector) ? connector : 'idle',
    lastSuccessAt: known?.lastSuccessAt ?? null,
    problem:
      connector === 'waiting-for-secret' ? { code: 'secret-missing', subject: name, detail: '' } : null,
    nextTryAt: null,
    serverOffsetMs: known?.serverOffsetMs ?? null,
    progress: null,
  };
}
