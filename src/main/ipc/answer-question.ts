import {
  type ConsoleAnswer,
  type ConsoleArgument,
  type ConsoleChannel,
  consoleQuestions,
} from '../../contract/console.ts';
import { type FirstChannel, isFirst } from './first-questions.ts';

/** What is not answered first. */
type LaterChannel = Exclude<ConsoleChannel, FirstChannel>;

/** One handler for every channel of the contract but those that are answered first. */
export type ConsoleHandlers = {
  readonly [C in LaterChannel]: (
    argument: ConsoleArgument<C>,
  ) => ConsoleAnswer<C> | Promise<ConsoleAnswer<C>>;
};

/** Answers a question of a page that may ask it. Rejects what is no question. */
export type AnswerQuestion = (channel: string, argument: unknown) => Promise<unknown>;

/**
 * Answers with the handlers: the argument is read by its channel's schema first. What fails reaches the page as an
 * error without details of main.
 */
export function answerWith(handlers: ConsoleHandlers, onRefused: (what: string) => void): AnswerQuestion {
  return async (channel, argument) => {
    if (!isChannel(channel)) {
      onRefused(`${channel}, which nobody answers`);
      throw new Error('refused');
    }
    return answerOn(channel, argument);
  };

  function answerOn<C extends LaterChannel>(
    channel: C,
    argument: unknown,
  ): ConsoleAnswer<C> | Promise<ConsoleAnswer<C>> {
    const read = consoleQuestions[channel].argument.safeParse(argument);
    if (!read.success) {
      onRefused(`${channel} with ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
      throw new Error('refused: the argument does not fit');
    }
    return handlers[channel](read.data as ConsoleArgument<C>);
  }
}

function isChannel(channel: string): channel is LaterChannel {
  return Object.hasOwn(consoleQuestions, channel) && !isFirst(channel);
}
