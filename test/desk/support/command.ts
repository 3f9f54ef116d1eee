import { randomUUID } from 'node:crypto';
import type { Case } from '../../../src/domain/cases/case.ts';
import type { Command, CommandAction } from '../../../src/domain/cases/command.ts';
import type { PushOutcome } from '../../../src/main/sync/connector.ts';
import { delivery } from '../../support/delivery.ts';
import type { Desk } from './desk.ts';

/** A command of the agent called `by`, based on the case as the desk told it last. */
export function commandFor(desk: Desk, ticketId: number, action: CommandAction, by = 'Agent 1'): Command {
  const subject: Case = desk.told(ticketId);
  return {
    id: randomUUID(),
    caseId: subject.id,
    sourceId: subject.sourceId,
    at: Date.now(),
    by,
    action,
    basedOn: subject.revision,
  };
}

/** Has the desk's connector carry a command out, as the outbox does. */
export function push(desk: Desk, command: Command, attempt = delivery()): Promise<PushOutcome> {
  const ticketId = Number(command.caseId.split('/')[1]);
  const subject = { ...desk.told(ticketId), firstSeenAt: 0 };
  return desk.connector.push(command, subject, attempt);
}

/** Gives a command and has it carried out. */
export function order(
  desk: Desk,
  ticketId: number,
  action: CommandAction,
  by?: string,
): Promise<PushOutcome> {
  return push(desk, commandFor(desk, ticketId, action, by));
}
