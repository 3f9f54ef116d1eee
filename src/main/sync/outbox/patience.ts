import type { SourceProblemCode } from '../../../contract/problem.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';
import type { Clock } from '../../clock.ts';
import { waitBefore } from '../backoff.ts';
import { ConnectorError } from '../connector.ts';
import { problemOf } from '../problem-of.ts';
import type { Pace } from './next-to-send.ts';

/** How long a sender waits with what failed: longer each time, with one case or with the whole source. */
export interface Patience extends Pick<Pace, 'notBefore' | 'lookNotBefore'> {
  /** Nothing is sent to the source before that. */
  sourceNotBefore(): EpochMs;
  /** Sending failed: waits with the commands of that case, or with all where no other would fare better. */
  afterFailure(error: unknown, caseId: string): void;
  /** A command was looked for in vain. */
  afterVainLook(commandId: string): void;
  /** The source answered. */
  answered(): void;
  /** A command is settled: its case starts from the beginning again. */
  settled(commandId: string, caseId: string): void;
  /** Waits a short while with the whole source, whatever failed before. */
  pause(): void;
  /** Waits no longer, since there is `hope`. How often something failed stays known. */
  giveUpWaiting(hope: Hope): void;
}

/**
 * Why what failed may go better now. It is asked for, by a person or because the machine woke up; or a pull came to its
 * end, which says nothing of a help desk that was asked too much.
 */
export type Hope = 'asked' | 'pulled';

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

/** Waits for nothing at first. */
export function createPatience(clock: Pick<Clock, 'now'>): Patience {
  const notBefore = new Map<string, EpochMs>();
  const lookNotBefore = new Map<string, EpochMs>();
  const failures = new Map<string, number>();
  let sourceNotBefore = 0;
  let sourceFailures = 0;
  /** When the source last wanted to be left alone, and until when. */
  let alone: { readonly since: EpochMs; readonly until: EpochMs } | null = null;

  const until = (count: number, retryAfterMs: number | null): EpochMs =>
    clock.now() + waitBefore(FIRST_WAIT_MS, count, retryAfterMs, Math.random());

  /** How often that of this id has failed by now, in a row. */
  const countFailure = (id: string): number => {
    const count = (failures.get(id) ?? 0) + 1;
    failures.set(id, count);
    return count;
  };

  return {
    notBefore,
    lookNotBefore,
    sourceNotBefore: () => sourceNotBefore,
    afterFailure(error, caseId) {
      const retryAfterMs = error instanceof ConnectorError ? error.retryAfterMs : null;
      const { code } = problemOf(error);
      if (OF_ONE_CASE.includes(code)) {
        notBefore.set(caseId, until(countFailure(caseId), retryAfterMs));
      } else {
        sourceFailures += 1;
        sourceNotBefore = until(sourceFailures, retryAfterMs);
        if (code === 'rate-limited') alone = { since: clock.now(), until: sourceNotBefore };
      }
    },
    afterVainLook: (commandId) => void lookNotBefore.set(commandId, until(countFailure(commandId), null)),
    answered() {
      sourceFailures = 0;
    },
    settled(commandId, caseId) {
      failures.delete(commandId);
      failures.delete(caseId);
    },
    pause() {
      sourceNotBefore = clock.now() + FIRST_WAIT_MS;
    },
    giveUpWaiting(hope) {
      if (hope === 'asked') alone = null;
      // What it wanted when the clock was ahead, before that was put back, is over.
      sourceNotBefore = alone !== null && alone.since <= clock.now() ? alone.until : 0;
      notBefore.clear();
      lookNotBefore.clear();
    },
  };
}
