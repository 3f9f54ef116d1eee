import { randomUUID } from 'node:crypto';
import type { ConsoleArgument } from '../../contract/console.ts';
import { DONE, type Given, type Outcome, type Refused, refused } from '../../contract/outcome.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { Agent } from '../../domain/cases/whose.ts';
import type { Clock } from '../clock.ts';
import type { Outbox } from '../sync/outbox/outbox.ts';
import type { Vault } from '../vault/vault.ts';

/** Takes what agents command and note on the console's pages. */
export interface CommandDesk {
  give(argument: ConsoleArgument<'commands:give'>): Promise<Given>;
  withdraw(argument: ConsoleArgument<'commands:withdraw'>): Promise<Outcome>;
  sendAgain(argument: ConsoleArgument<'commands:send-again'>): Promise<Outcome>;
  confirm(argument: ConsoleArgument<'commands:confirm'>): Promise<Outcome>;
  markDuty(argument: ConsoleArgument<'cases:mark-duty'>): Promise<Outcome>;
}

/** `agent` answers the name under which the agent works; a command is only taken in somebody's name. */
export function createCommandDesk(world: {
  readonly outbox: Outbox;
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly agent: () => Agent;
  readonly log: (message: string) => void;
}): CommandDesk {
  const { outbox } = world;

  /** A failure of the vault, told as such; it never holds what was to be written. */
  const attempt = async <T>(step: () => Promise<T | Refused>): Promise<T | Refused> => {
    try {
      return await step();
    } catch (error) {
      world.log(`a command could not be kept: ${error}`);
      return refused('vault-unavailable');
    }
  };

  /** Does `step` with the case, in the agent's name; refuses where there is no such case, or no name. */
  const inName = <T>(
    caseId: string,
    step: (by: string, subject: StoredCase) => Promise<T>,
  ): Promise<T | Refused> =>
    attempt(async () => {
      const by = world.agent();
      if (by === null) return refused('agent-missing');
      const { case: subject } = await world.vault.request({ op: 'read-case', caseId });
      if (subject === null) return refused('case-missing', caseId);
      return step(by, subject);
    });

  return {
    give: ({ caseId, basedOn, action }) =>
      inName(caseId, async (by, { sourceId, events }) => {
        const commandId = randomUUID();
        const given = { id: commandId, caseId, sourceId, at: world.clock.now(), by, action, basedOn };
        await outbox.give(given, events);
        return { ok: true, commandId };
      }),
    markDuty: ({ caseId, duty, state }) =>
      inName(caseId, async (by, { sourceId }) => {
        const mark = { caseId, sourceId, duty, state, by, at: world.clock.now() };
        await world.vault.request({ op: 'put-duty', mark });
        return DONE;
      }),
    withdraw: ({ id }) => attempt(async () => ((await outbox.withdraw(id)) ? DONE : refused('too-late'))),
    confirm: ({ id }) => attempt(async () => ((await outbox.confirm(id)) ? DONE : refused('too-late'))),
    sendAgain: ({ id, action }) =>
      attempt(async () => {
        const by = world.agent();
        if (by === null) return refused('agent-missing');
        return (await outbox.sendAgain(id, action, by)) ? DONE : refused('too-late');
      }),
  };
}
