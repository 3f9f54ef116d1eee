import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron/main';
import {
  type ConsoleAnswer,
  type ConsoleArgument,
  type ConsoleChannel,
  type ConsoleEvent,
  type ConsoleEventValue,
  consoleCommands,
  WALL_CHANNELS,
  WALL_EVENTS,
} from '../../contract/console.ts';
import { CONSOLE_PAGE, WALL_PAGE } from '../../contract/origin.ts';
import { isPage } from '../security/is-page.ts';

/** One handler for every channel of the contract. */
export type ConsoleHandlers = {
  readonly [C in ConsoleChannel]: (
    argument: ConsoleArgument<C>,
  ) => ConsoleAnswer<C> | Promise<ConsoleAnswer<C>>;
};

/**
 * Registers the handlers, the only place that does: first the sender is checked, then the argument is read by
 * its schema, then the handler runs. What fails reaches the page as an error without details of main.
 */
export function answerConsole(handlers: ConsoleHandlers, onRefused: (what: string) => void): void {
  for (const channel of Object.keys(consoleCommands) as ConsoleChannel[]) {
    register(channel, handlers[channel], onRefused);
  }
}

function register<C extends ConsoleChannel>(
  channel: C,
  handler: ConsoleHandlers[C],
  onRefused: (what: string) => void,
): void {
  ipcMain.handle(channel, async (event, argument: unknown) => {
    if (!mayAsk(event.senderFrame, channel)) {
      onRefused(`${channel} from ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      throw new Error('refused');
    }
    const read = consoleCommands[channel].argument.safeParse(argument);
    if (!read.success) {
      onRefused(`${channel} with ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
      throw new Error('refused: the argument does not fit');
    }
    return handler(read.data as ConsoleArgument<C>);
  });
}

type Frame = Pick<WebFrameMain, 'url' | 'parent'> | null;

/** Whether a frame may use a channel: the console's page any, the wall's only its own. */
export function mayAsk(frame: Frame, channel: ConsoleChannel): boolean {
  return isConsolePage(frame) || (WALL_CHANNELS.has(channel) && isTopPage(frame, WALL_PAGE));
}

/** Whether a message comes from the console page itself, not from a frame in it or from anywhere else. */
export function isConsolePage(frame: Frame): boolean {
  return isTopPage(frame, CONSOLE_PAGE);
}

/** Tells every console page, and the wall what is meant for it too; the vault page hears nothing. */
export function tellConsole<E extends ConsoleEvent>(event: E, value: ConsoleEventValue<E>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (window.isDestroyed() || window.webContents.isCrashed()) continue;
    // By its address, not by its frame: the frame of a page that has just died cannot be asked.
    const url = window.webContents.getURL();
    if (isPage(url, CONSOLE_PAGE) || (WALL_EVENTS.has(event) && isPage(url, WALL_PAGE))) {
      window.webContents.send(event, value);
    }
  }
}

function isTopPage(frame: Frame, page: string): boolean {
  return frame !== null && frame.parent === null && isPage(frame.url, page);
}
