import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { SourceProblemCode } from '../../../contract/problem.ts';
import type { Command } from '../../../domain/cases/command.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { PushOutcome } from '../connector.ts';
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

/** About to be sent: from here on only an answer can say that it did not arrive. */
export function atAttempt(entry: OutboxEntry, now: EpochMs): OutboxEntry {
  return { ...entry, state: 'sending', attempts: entry.attempts + 1, attemptedAt: now };
}

/** Failures before a request leaves the workstation: what failed so has certainly not arrived. */
const NEVER_LEFT: readonly SourceProblemCode[] = [
  'address-invalid',
  'host-not-found',
  'connection-refused',
  'offline',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-name-mismatch',
  'secret-missing',
];

/** Back in the queue after `error`. */
export function afterFailure(entry: OutboxEntry, error: unknown): OutboxEntry {
  const problem = problemOf(error);
  const mayHaveArrived = entry.mayHaveArrived || !NEVER_LEFT.includes(problem.code);
  return { ...entry, state: 'queued', mayHaveArrived, problem };
}

/**
 * What the source's answer makes of `entry`, and of the commands of its case that wait behind it: they were given
 * knowing of this one, so they are based on the case as this one left it.
 */
export function afterPush(
  entry: OutboxEntry,
  outcome: PushOutcome,
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
          told !== null && command.basedOn >= entry.command.basedOn && command.basedOn < told.revision,
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
