import { commandKindSchema } from '../../../../domain/cases/command.ts';
import type { Connector } from '../../connector.ts';
import { carryOut } from './carry-out.ts';

/** The cases that were logged in this console: there is nobody to ask for news of them, and every command is final. */
export function createLoggedHereConnector(): Connector {
  return {
    abilities: commandKindSchema.options,
    async *pull() {
      // Nothing can come: the log desk stores what is logged, `push` what is commanded.
    },
    async push(command, subject) {
      const { case: changed, eventIds } = carryOut(subject, command);
      return { kind: 'done', change: { kind: 'told', case: changed }, eventIds };
    },
    async check() {
      return { steps: [], problem: null };
    },
  };
}
