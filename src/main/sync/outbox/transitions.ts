import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { SourceProblemCode } from '../../../contract/problem.ts';
import type { Command, CommandAction } from '../../../domain/cases/command.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import type { PushOutcome } from '../connector.ts';
import { hasPassed } from '../has-passed.ts';
import { problemOf } from '../problem-of.ts';

/** A command that was just given. */
export function newEntry(command: Command, order: number): OutboxEntry {
  return {
    command,
    order,
    state: 'queued',
    attempts: 0,
    attemptedAt: null,
    mayHaveArrived: false,
    problem: null,
    found: null,
    eventIds: [],
    isTold: false,
  };
}

/** Work on it begins; nothing that the help desk would take twice has left. */
export function atAttempt(entry: OutboxEntry, now: EpochMs): OutboxEntry {
  return { ...entry, state: 'sending', attempts: entry.attempts + 1, attemptedAt: now };
}

/**
 * Something that the help desk would take twice is about to leave. From here on only an answer can say that it did
 * not arrive.
 */
export function atLeaving(entry: OutboxEntry, now: EpochMs): OutboxEntry {
  return { ...entry, state: 'sending', attemptedAt: now, mayHaveArrived: true };
}

/** Nobody is sending it any more: its sender ended, or the program did. Whether it may have arrived stays noted. */
export function asCutOff(entry: OutboxEntry): OutboxEntry {
  return { ...entry, state: 'queued' };
}

/**
 * How a request fails that never left, or that was turned away unread: it has certainly not arrived. `address-invalid`
 * is not among them: it is also said of what cannot be deciphered, as in the middle of a connection.
 */
const NEVER_ARRIVED: readonly SourceProblemCode[] = [
  'host-not-found',
  'connection-refused',
  'proxy-failed',
  'proxy-asks-sign-in',
  'proxy-refuses-sign-in',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-name-mismatch',
  'secret-missing',
  'sign-in-refused',
  'forbidden',
  'rate-limited',
  'redirected',
];

/** So long a command that may have arrived is looked for before the agent is asked. */
export const ASK_AFTER_MS = 5 * MINUTE;

/**
 * Back in the queue after `error`; `hasLeft`: it is what came of sending it for the first time, not of anything before
 * or of a look.
 */
export function afterFailure(
  entry: OutboxEntry,
  error: unknown,
  { hasLeft, now }: { readonly hasLeft: boolean; readonly now: EpochMs },
): OutboxEntry {
  const problem = problemOf(error);
  if (hasLeft && NEVER_ARRIVED.includes(problem.code))
    return { ...entry, state: 'queued', mayHaveArrived: false, problem };
  return { ...entry, state: waitingState(entry, now), problem };
}

/** It was looked for and not found: it may still be under way. */
export function afterLook(entry: OutboxEntry, now: EpochMs): OutboxEntry {
  return { ...entry, state: waitingState(entry, now), problem: null };
}

function waitingState({ mayHaveArrived, attemptedAt }: OutboxEntry, now: EpochMs): 'queued' | 'unclear' {
  return mayHaveArrived && hasPassed(ASK_AFTER_MS, attemptedAt ?? 0, now) ? 'unclear' : 'queued';
}

/** Once more, as the agent now says; what was unclear is looked for first where it was before. */
export function sentAgain(
  { command, ...entry }: OutboxEntry,
  action: CommandAction,
  by: string,
  revision: number,
): OutboxEntry {
  const basedOn = entry.state === 'unclear' ? command.basedOn : revision;
  // Of a conflict nothing was said about what may have arrived.
  const mayHaveArrived = entry.state === 'conflict' && entry.mayHaveArrived;
  const again = { ...command, action, by, basedOn };
  return { ...entry, command: again, state: 'queued', mayHaveArrived, problem: null, found: null };
}

/** The agent found it at the help desk, where the connection's account may not see it. */
export function asArrived(entry: OutboxEntry): OutboxEntry {
  return { ...entry, state: 'sent', problem: null, isTold: true };
}

/** Its source is no more. */
export function asForgotten(entry: OutboxEntry): OutboxEntry {
  return entry.state === 'sent' ? { ...entry, isTold: true } : { ...entry, state: 'dropped' };
}

/**
 * What the source's answer makes of `entry`, and of the commands of its case that wait behind it: they were given
 * knowing of this one, so they are based on the case as this one left it, unless others had a part in that.
 */
export function afterPush(
  entry: OutboxEntry,
  outcome: Exclude<PushOutcome, { kind: 'unclear' }>,
  behind: readonly OutboxEntry[],
): readonly OutboxEntry[] {
  switch (outcome.kind) {
    case 'refused':
      return [{ ...entry, state: 'refused', problem: outcome.problem }];
    case 'conflict':
      return [{ ...entry, state: 'conflict', problem: null, found: outcome.found }];
    case 'done': {
      const { change } = outcome;
      const eventIds = [...outcome.eventIds];
      const told = change?.kind === 'told' ? change.case : null;
      const isTold = eventIds.length === 0 || told?.events.some(({ id }) => eventIds.includes(id)) === true;
      const sent: OutboxEntry = { ...entry, state: 'sent', problem: null, eventIds, isTold };
      const based = behind.filter(
        ({ command }) =>
          told !== null &&
          outcome.hasOthers !== true &&
          command.basedOn >= entry.command.basedOn &&
          command.basedOn < told.revision,
      );
      return [
        sent,
        ...based.map((other) => ({
          ...other,
          command: { ...other.command, basedOn: told?.revision ?? other.command.basedOn },
        })),
      ];
    }
  }
}
