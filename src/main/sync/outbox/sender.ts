import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { SourceProblemCode } from '../../../contract/problem.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';
import type { Clock } from '../../clock.ts';
import type { Vault } from '../../vault/vault.ts';
import { waitBefore } from '../backoff.ts';
import { type Connector, ConnectorError, type Delivery, type PushOutcome } from '../connector.ts';
import { problemOf } from '../problem-of.ts';
import { createTroubleLog } from '../trouble-log.ts';
import { wakeableSleep } from '../wakeable-sleep.ts';
import { nextToSend, type Pace } from './next-to-send.ts';
import type { Outbox } from './outbox.ts';

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
  /** Looks again for something to send; with `isHopeful` also for what failed before. */
  wake(isHopeful: boolean): void;
  /** Ends for good; resolves when nothing is in flight any more. */
  stop(): Promise<void>;
}

/** The wait after a first failure, or a first look in vain; it doubles from there. */
const FIRST_WAIT_MS = 5 * SECOND;

/** Failures that say something about one case; after any other, no case's commands would fare better. */
const OF_ONE_CASE: readonly SourceProblemCode[] = [
  'busy',
  'server-error',
  'answer-unreadable',
  'answer-too-large',
  'unexpected',
];

/** Longer waits are looked at in between: a timer stands still in sleep. */
const LONGEST_SLEEP_MS = 30 * SECOND;

/** Starts sending what the outbox has for `sourceId`, first of all what a crash interrupted. */
export function runSender(sourceId: string, connector: Connector, world: SenderWorld): Sender {
  const { clock, outbox, vault } = world;
  const stopping = new AbortController();
  const trouble = createTroubleLog((line) => world.log(`${sourceId}: ${line}`), clock.now);
  const notBefore = new Map<string, EpochMs>();
  const lookNotBefore = new Map<string, EpochMs>();
  const failures = new Map<string, number>();
  const pace: Pace = {
    startedAt: clock.now(),
    givenSince: outbox.givenSince,
    dueAt: world.dueAt,
    notBefore,
    lookNotBefore,
  };
  let sourceNotBefore = 0;
  let sourceFailures = 0;
  const rest = wakeableSleep(stopping.signal);

  const send = async (entry: OutboxEntry): Promise<void> => {
    const { command } = entry;
    // Whatever may have arrived is only looked for, and not shown as being sent.
    let asked = entry.mayHaveArrived ? entry : await outbox.begin(entry);
    let hasLeft = false;
    const { case: subject } = await vault.request({ op: 'read-case', caseId: command.caseId });
    if (subject === null) {
      const problem = { code: 'case-missing', subject: command.caseId, detail: '' } as const;
      return outbox.settle(asked, { kind: 'refused', problem });
    }
    const delivery: Delivery = {
      signal: stopping.signal,
      mayHaveArrived: entry.mayHaveArrived,
      async once(sending) {
        asked = await outbox.leave(asked);
        hasLeft = true;
        const answer = await sending();
        // What fails from here on is something else: this has arrived.
        hasLeft = false;
        return answer;
      },
    };
    let outcome: PushOutcome;
    try {
      outcome = await connector.push(command, subject, delivery);
    } catch (error) {
      if (stopping.signal.aborted) return;
      await outbox.putBack(asked, error, hasLeft);
      const problem = problemOf(error);
      // Only the code: the words of an error may hold what was to be written.
      trouble.failed(problem, `command ${command.id} (${command.action.kind}) failed: ${problem.code}`);
      waitAfter(error, command.caseId);
      return;
    }
    sourceFailures = 0;
    trouble.succeeded('commands are sent again');
    await outbox.settle(asked, outcome);
    if (outcome.kind === 'unclear') {
      lookNotBefore.set(command.id, until(countFailure(command.id), null));
      return;
    }
    failures.delete(command.id);
    failures.delete(command.caseId);
    if (isUntold(outcome)) world.onUntold();
  };

  const until = (count: number, retryAfterMs: number | null): EpochMs =>
    clock.now() + waitBefore(FIRST_WAIT_MS, count, retryAfterMs, Math.random());

  /** How often that of this id has failed by now, in a row. */
  const countFailure = (id: string): number => {
    const count = (failures.get(id) ?? 0) + 1;
    failures.set(id, count);
    return count;
  };

  const waitAfter = (error: unknown, caseId: string): void => {
    const retryAfterMs = error instanceof ConnectorError ? error.retryAfterMs : null;
    if (OF_ONE_CASE.includes(problemOf(error).code)) {
      notBefore.set(caseId, until(countFailure(caseId), retryAfterMs));
    } else {
      sourceFailures += 1;
      sourceNotBefore = until(sourceFailures, retryAfterMs);
    }
  };

  const sleep = (until: EpochMs | null): Promise<void> =>
    rest.sleep(until === null ? null : Math.min(LONGEST_SLEEP_MS, Math.max(0, until - clock.now())));

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      rest.begin();
      const now = clock.now();
      const next = nextToSend(outbox.of(sourceId), pace, now);
      if (next.kind === 'wait') await sleep(next.at);
      else if (sourceNotBefore > now) await sleep(sourceNotBefore);
      else await send(next.entry);
    }
  };

  const runForEver = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await run();
      } catch (error) {
        // The vault could not keep a step: nothing was lost, and it is taken again.
        trouble.failed(problemOf(error), `the outbox stopped, again soon: ${error}`);
        sourceNotBefore = clock.now() + FIRST_WAIT_MS;
        rest.begin();
        await sleep(sourceNotBefore);
      }
    }
  };

  const forgetShift = clock.onShift(rest.wake);
  const ended = runForEver();
  return {
    wake(isHopeful) {
      if (isHopeful) {
        sourceNotBefore = 0;
        notBefore.clear();
        lookNotBefore.clear();
      }
      rest.wake();
    },
    stop() {
      stopping.abort();
      forgetShift();
      return ended;
    },
  };
}

/** Whether the case looks different now in a way that only a pull can tell. */
function isUntold(outcome: PushOutcome): boolean {
  if (outcome.kind === 'refused') return outcome.problem.code === 'case-gone';
  return outcome.kind === 'done' && outcome.change === null;
}
