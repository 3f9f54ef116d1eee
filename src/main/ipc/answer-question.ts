import {
  type ConsoleAnswer,
  type ConsoleArgument,
  type ConsoleChannel,
  consoleCommands,
} from '../../contract/console.ts';

/** One handler for every channel of the contract. */
export type ConsoleHandlers = {
  readonly [C in ConsoleChannel]: (
    argument: ConsoleArgument<C>,
  ) => ConsoleAnswer<C> | Promise<ConsoleAnswer<C>>;
};

/** Answers a question of a page that may ask it. Rejects what is no question. */
export type AnswerQuestion = (channel: string, argument: unknown) => Promise<unknown>;

/**
 * Answers with the handlers: the argument is read by its channel's schema first. What fails reaches the page as an error
 * without details of main.
 */
export function answerWith(handlers: ConsoleHandlers, onRefused: (what: string) => void): AnswerQuestion {
  return async (channel, argument) => {
    if (!isChannel(channel)) {
      onRefused(`${channel}, which nobody answers`);
      throw new Error('refused');
    }
    return answerOn(channel, argument);
  };

  function answerOn<C extends ConsoleChannel>(
    channel: C,
    argument: unknown,
  ): ConsoleAnswer<C> | Promise<ConsoleAnswer<C>> {
    const read = consoleCommands[channel].argument.safeParse(argument);
    if (!read.success) {
      onRefused(`${channel} with ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
      throw new Error('refused: the argument does not fit');
    }
    return handlers[channel](read.data as ConsoleArgument<C>);
  }
}

function isChannel(channel: string): channel is ConsoleChannel {
  return Object.hasOwn(consoleCommands, channel);
}
