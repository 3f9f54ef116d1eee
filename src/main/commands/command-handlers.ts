import { refused } from '../../contract/outcome.ts';
import type { ConsoleHandlers } from '../ipc/answer-question.ts';
import type { LogDesk } from '../sync/connectors/logged-here/log-desk.ts';
import { problemOf } from '../sync/problem-of.ts';
import type { CaseBinder } from './case-binder.ts';
import type { CommandDesk } from './command-desk.ts';

type CommandChannel =
  | Extract<keyof ConsoleHandlers, `commands:${string}`>
  | 'cases:mark-duty'
  | 'cases:bind'
  | 'cases:restore-bonds'
  | 'cases:log';

/** What an agent may do to cases on the console's pages, and who does it. */
export function commandHandlers(world: {
  readonly commands: CommandDesk;
  readonly caseBinder: CaseBinder;
  readonly logDesk: LogDesk;
}): Pick<ConsoleHandlers, CommandChannel> {
  const { commands, caseBinder, logDesk } = world;
  return {
    'commands:give': commands.give,
    'commands:withdraw': commands.withdraw,
    'commands:send-again': commands.sendAgain,
    'commands:confirm': commands.confirm,
    'cases:mark-duty': commands.markDuty,
    'cases:bind': caseBinder.bind,
    'cases:restore-bonds': caseBinder.restore,
    async 'cases:log'(logged) {
      try {
        return { ok: true, caseId: await logDesk.log(logged) };
      } catch (error) {
        return refused('vault-unavailable', '', problemOf(error).detail);
      }
    },
  };
}
