import type { ConsoleAnswer, ConsoleChannel } from '../../contract/console.ts';
import type { AnswerQuestion } from './answer-question.ts';

/** What a page must know to show its first rows, and that it has shown them: answered before most of main is read. */
const FIRST_CHANNELS = [
  'program:read',
  'views:read',
  'sources:list',
  'first-look:end',
] as const satisfies readonly ConsoleChannel[];
export type FirstChannel = (typeof FIRST_CHANNELS)[number];

/** One handler for each of them. None takes an argument. */
export type FirstHandlers = { readonly [C in FirstChannel]: () => ConsoleAnswer<C> };

/** Whether `channel` is one that is answered first. */
export function isFirst(channel: string): channel is FirstChannel {
  return FIRST_CHANNELS.some((one) => one === channel);
}

/** Answers the first questions with the handlers; rejects one that comes with an argument. */
export function answerFirst(handlers: FirstHandlers, onRefused: (what: string) => void): AnswerQuestion {
  return async (channel, argument) => {
    if (!isFirst(channel) || argument !== undefined) {
      onRefused(`${channel} with an argument`);
      throw new Error('refused: the argument does not fit');
    }
    return handlers[channel]();
  };
}
