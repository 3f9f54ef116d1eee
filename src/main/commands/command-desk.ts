import { randomUUID } from 'node:crypto';
import type { ConsoleArgument } from '../../contract/console.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { SourceProblemCode } from '../../contract/problem.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Outbox } from '../sync/outbox/outbox.ts';
import type { Vault } from '../vault/vault.ts';

/** Takes what agents command and note on the console's pages. */
export interface CommandDesk {
  give(argument: ConsoleArgument<'commands:give'>): Promise<Outcome>;
  withdraw(argument: ConsoleArgument<'commands:withdraw'>): Promise<Outcome>;
  sendAgain(argument: ConsoleArgument<'commands:send-again'>): Promise<Outcome>;
  confirm(argument: ConsoleArgument<'commands:confirm'>): Promise<Outcome>;
  markDuty(argument: ConsoleArgument<'cases:mark-duty'>): Promise<Outcome>;
}

const DONE: Outcome = { ok: true };

/** `agent` answers the name under which the agent works; a command is only taken in somebody's name. */
export function createCommandDesk(world: {
  readonly outbox: Outbox;
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly agent: () => string;
  readonly log: (message: string) => void;
}): CommandDesk {
  const { outbox } = world;

  /** A failure of the vault, told as such; it never holds what was to be written. */
  const attempt = async (step: () => Promise<Outcome>): Promise<Outcome> => {
    try {
      return await step();
    } catch (error) {
      world.log(`a command could not be kept: ${error}`);
      return refused('vault-unavailable', '');
    }
  };

  /** Does `step` with the case in the agent's name; not without either. */
  const inName = (
    caseId: string,
    step: (by: string, subject: StoredCase) => Promise<unknown>,
  ): Promise<Outcome> =>
    attempt(async () => {
      const by = world.agent();
      if (by === '') return refused('agent-missing', '');
      const { case: subject } = await world.vault.request({ op: 'read-case', caseId });
      if (subject === null) return refused('case-missing', caseId);
      await step(by, subject);
      return DONE;
    });

  return {
    give: ({ caseId, basedOn, action }) =>
      inName(caseId, (by, { sourceId }) =>
        outbox.give({ id: randomUUID(), caseId, sourceId, at: world.clock.now(), by, action, basedOn }),
      ),
    markDuty: ({ caseId, duty, state }) =>
      inName(caseId, (by, { sourceId }) => {
        const mark = { caseId, sourceId, duty, state, by, at: world.clock.now() };
        return world.vault.request({ op: 'put-duty', mark });
      }),
    withdraw: ({ id }) => attempt(async () => ((await outbox.withdraw(id)) ? DONE : refused('too-late', ''))),
    confirm: ({ id }) => attempt(async () => ((await outbox.confirm(id)) ? DONE : refused('too-late', ''))),
    sendAgain: ({ id, action }) =>
      attempt(async () => {
        const by = world.agent();
        if (by === '') return refused('agent-missing', '');
        return (await outbox.sendAgain(id, action, by)) ? DONE : refused('too-late', '');
      }),
  };
}

function refused(code: SourceProblemCode, subject: string): Outcome {
  return { ok: false, problem: { code, subject, detail: '' } };
}
