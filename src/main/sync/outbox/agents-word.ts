import type { CaseEvent } from '../../../domain/cases/case.ts';
import type { Command, CommandAction } from '../../../domain/cases/command.ts';
import { givenAt } from '../../../domain/cases/given-at.ts';
import type { Vault } from '../../vault/vault.ts';
import type { ActiveCommands } from './active-commands.ts';
import { asArrived, newEntry, sentAgain } from './transitions.ts';

/** What agents say of commands. */
export interface AgentsWord {
  /** Takes over a command, to be sent; `told` is what its case tells. Its instant becomes the one of `givenAt`. */
  give(command: Command, told: readonly CaseEvent[]): Promise<void>;
  /** Takes a command back that is not being sent, nor looked for at first. Answers whether there was one. */
  withdraw(id: string): Promise<boolean>;
  /**
   * Has a command in conflict, a refused or an unclear one sent after all, as `action` now says and in the name of
   * `by`, who says so now: the name may be what it was refused for. Answers whether there was one.
   */
  sendAgain(id: string, action: CommandAction, by: string): Promise<boolean>;
  /** Takes the agent's word that an unclear command arrived. Answers whether there was one. */
  confirm(id: string): Promise<boolean>;
}

/** Takes their word, once what a former run left is read: `isLoaded` resolves then. */
export function takeAgentsWord(
  active: ActiveCommands,
  vault: Pick<Vault, 'request'>,
  isLoaded: Promise<void>,
): AgentsWord {
  return {
    async give(command, told) {
      await isLoaded;
      const at = givenAt(command.at, told, active.ofCase(command.caseId));
      active.noteGiven(command.id, command.at);
      await active.put([newEntry({ ...command, at }, active.nextOrder())]);
    },
    async withdraw(id) {
      await isLoaded;
      const entry = active.find(id);
      if (entry === undefined || entry.state === 'sending' || entry.state === 'sent') return false;
      if (entry.state === 'queued' && entry.mayHaveArrived) return false;
      await active.put([{ ...entry, state: 'dropped' }]);
      return true;
    },
    async sendAgain(id, action, by) {
      await isLoaded;
      const { state, command } = active.find(id) ?? {};
      if (command === undefined || !(state === 'conflict' || state === 'refused' || state === 'unclear'))
        return false;
      const { case: stored } = await vault.request({ op: 'read-case', caseId: command.caseId });
      const entry = active.find(id);
      if (entry === undefined || stored === null || entry.state !== state) return false;
      await active.put([sentAgain(entry, action, by, stored.revision)]);
      return true;
    },
    async confirm(id) {
      await isLoaded;
      const entry = active.find(id);
      if (entry?.state !== 'unclear') return false;
      await active.put([asArrived(entry)]);
      return true;
    },
  };
}
