import type { OutboxEntry } from '../../../contract/outbox.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';
import type { Clock } from '../../clock.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Connector, Delivery, PushOutcome } from '../connector.ts';
import { problemOf } from '../problem-of.ts';
import { createTroubleLog } from '../trouble-log.ts';
import { wakeableSleep } from '../wakeable-sleep.ts';
import { nextToSend, type Pace } from './next-to-send.ts';
import type { Outbox } from './outbox.ts';
import { createPatience, type Hope } from './patience.ts';

/** What a sender needs. */
export interface SenderWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Clock;
  readonly outbox: Outbox;
  /** By when what waits for a case has to be at its help desk; `null` where that matters to no deadline. */
  readonly dueAt: (caseId: string) => EpochMs | null;
  /** Something was sent whose effect only a pull can tell. */
  readonly onUntold: () => void;
  readonly log: (message: string) => void;
}

/** Sends the commands of one source; one is in flight at a time. */
export interface Sender {
  /** Looks again for something to send; where there is `hope`, also for what failed before. */
  wake(hope: Hope | null): void;
  /** Ends for good; resolves when nothing is in flight any more. */
  stop(): Promise<void>;
}

/** Longer waits are looked at in between: a timer stands still in sleep. */
const LONGEST_SLEEP_MS = 30 * SECOND;

/** Starts sending what the outbox has for `sourceId`, first of all what a crash interrupted. */
export function runSender(sourceId: string, connector: Connector, world: SenderWorld): Sender {
  const { clock, outbox, vault } = world;
  const stopping = new AbortController();
  const { signal } = stopping;
  const trouble = createTroubleLog((line) => world.log(`${sourceId}: ${line}`), clock.now);
  const patience = createPatience(clock);
  const pace: Pace = {
    startedAt: clock.now(),
    givenSince: outbox.givenSince,
    dueAt: world.dueAt,
    notBefore: patience.notBefore,
    lookNotBefore: patience.lookNotBefore,
  };
  const rest = wakeableSleep(signal);

  const send = async (entry: OutboxEntry): Promise<void> => {
    const { command } = entry;
    // Whatever may have arrived is looked for first, and not shown as being sent.
    const begun = entry.mayHaveArrived ? entry : await outbox.begin(entry);
    const { case: subject } = await vault.request({ op: 'read-case', caseId: command.caseId });
    if (subject === null) {
      const problem = { code: 'case-missing', subject: command.caseId, detail: '' } as const;
      return outbox.settle(begun, { kind: 'refused', problem });
    }
    const delivery = deliveryOf(begun, outbox, signal);
    let outcome: PushOutcome;
    try {
      outcome = await connector.push(command, subject, delivery);
    } catch (error) {
      if (!signal.aborted) await putBack(delivery, error);
      return;
    }
    patience.answered();
    trouble.succeeded('commands are sent again');
    await outbox.settle(delivery.entry(), outcome);
    if (outcome.kind === 'unclear') return patience.afterVainLook(command.id);
    patience.settled(command.id, command.caseId);
    if (isUntold(outcome)) world.onUntold();
  };

  const putBack = async (delivery: NotedDelivery, error: unknown): Promise<void> => {
    const entry = delivery.entry();
    const { command } = entry;
    await outbox.putBack(entry, error, delivery.hasLeft());
    const problem = problemOf(error);
    // Only the code: the words of an error may hold what was to be written.
    trouble.failed(problem, `command ${command.id} (${command.action.kind}) failed: ${problem.code}`);
    patience.afterFailure(error, command.caseId);
  };

  const sleep = (until: EpochMs | null): Promise<void> =>
    rest.sleep(until === null ? null : Math.min(LONGEST_SLEEP_MS, Math.max(0, until - clock.now())));

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      rest.begin();
      const now = clock.now();
      const next = nextToSend(outbox.of(sourceId), pace, now);
      if (next.kind === 'wait') await sleep(next.at);
      else if (patience.sourceNotBefore() > now) await sleep(patience.sourceNotBefore());
      else await send(next.entry);
    }
  };

  const runForEver = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await run();
      } catch (error) {
        // The vault could not keep a step: nothing was lost, and it is taken again.
        trouble.failed(problemOf(error), `the outbox stopped, again soon: ${error}`);
        patience.pause();
        rest.begin();
        await sleep(patience.sourceNotBefore());
      }
    }
  };

  const forgetShift = clock.onShift(rest.wake);
  const ended = runForEver()
    .then(() => outbox.cutOff(sourceId))
    // The next start puts it back.
    .catch((error) => world.log(`${sourceId}: what was cut off could not be put back: ${error}`));
  return {
    wake(hope) {
      if (hope !== null) patience.giveUpWaiting(hope);
      rest.wake();
    },
    stop() {
      stopping.abort();
      forgetShift();
      return ended;
    },
  };
}

/** A delivery of which is known how far it came. */
interface NotedDelivery extends Delivery {
  /** The entry, as last written down. */
  entry(): OutboxEntry;
  /** Whether all that ever left of it is on its way, and not known to have arrived. */
  hasLeft(): boolean;
}

/** The delivery of `begun`: what must not leave twice is written down before it leaves. */
function deliveryOf(begun: OutboxEntry, outbox: Outbox, signal: AbortSignal): NotedDelivery {
  let entry = begun;
  let hasLeft = false;
  return {
    signal,
    mayHaveArrived: begun.mayHaveArrived,
    entry: () => entry,
    hasLeft: () => hasLeft && !begun.mayHaveArrived,
    async once(sending) {
      entry = await outbox.leave(entry);
      hasLeft = true;
      const answer = await sending();
      // What fails from here on is something else: this has arrived.
      hasLeft = false;
      return answer;
    },
  };
}

/** Whether the case looks different now in a way that only a pull can tell. */
function isUntold(outcome: PushOutcome): boolean {
  if (outcome.kind === 'refused') return outcome.problem.code === 'case-gone';
  return outcome.kind === 'done' && outcome.change === null;
}
