import { type Refused, refused } from '../../contract/outcome.ts';
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
  | 'cases:log'
  | 'cases:correct';

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
    'cases:log': (logged) => kept(async () => ({ ok: true, caseId: await logDesk.log(logged) })),
    'cases:correct': (correction) => kept(() => logDesk.correct(correction)),
  };
}

/** What comes of something that the vault has to keep, or why it could not. */
async function kept<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    return refused('vault-unavailable', '', problemOf(error).detail);
  }
}
