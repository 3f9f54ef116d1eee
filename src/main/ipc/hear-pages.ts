import { ipcMain, type WebFrameMain } from 'electron/main';
import type { AskChannel } from '../../contract/console.ts';
import { CONSOLE_PAGE, WALL_PAGE } from '../../contract/origin.ts';
import { WALL_CHANNELS } from '../../contract/wall-page.ts';
import { isPage } from '../security/is-page.ts';
import type { AnswerQuestion } from './answer-question.ts';
import { isFirst } from './first-questions.ts';

/** Something that answers, once it is there. */
type Answering = Promise<{ readonly answer: AnswerQuestion }>;

/**
 * Hears what the pages ask, from before any is opened; the only place that does. The sender is checked at once; the
 * answer waits until `first`, or for all but the first questions `answering`, is there to give it.
 */
export function hearPages({
  first,
  answering,
  onRefused,
}: {
  readonly first: Answering;
  readonly answering: Answering;
  readonly onRefused: (what: string) => void;
}): void {
  ipcMain.handle('ask' satisfies AskChannel, async ({ senderFrame }, channel: unknown, argument: unknown) => {
    if (typeof channel !== 'string' || !mayAsk(senderFrame, channel)) {
      onRefused(`${channel} from ${senderFrame?.url ?? 'a frame that is gone'}`);
      throw new Error('refused');
    }
    const { answer } = await (isFirst(channel) ? first : answering);
    return answer(channel, argument);
  });
}

type Frame = Pick<WebFrameMain, 'url' | 'parent'> | null;

/** Whether a frame may use a channel: the console's page any, the wall's only its own. */
export function mayAsk(frame: Frame, channel: string): boolean {
  return isTopPage(frame, CONSOLE_PAGE) || (WALL_CHANNELS.has(channel) && isTopPage(frame, WALL_PAGE));
}

/** Whether a message comes from the page itself, not from a frame in it or from anywhere else. */
function isTopPage(frame: Frame, page: string): boolean {
  return frame !== null && frame.parent === null && isPage(frame.url, page);
}
