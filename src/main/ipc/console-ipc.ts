import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron/main';
import {
  type ConsoleAnswer,
  type ConsoleArgument,
  type ConsoleChannel,
  type ConsoleEvent,
  type ConsoleEventValue,
  consoleCommands,
} from '../../contract/console.ts';
import { CONSOLE_PAGE } from '../../contract/origin.ts';
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
    if (!isConsolePage(event.senderFrame)) {
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

/** Whether a message comes from the console page itself, not from a frame in it or from anywhere else. */
export function isConsolePage(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isPage(frame.url, CONSOLE_PAGE);
}

/** Tells every console page; the vault page hears nothing. */
export function tellConsole<E extends ConsoleEvent>(event: E, value: ConsoleEventValue<E>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed() && isConsolePage(window.webContents.mainFrame)) {
      window.webContents.send(event, value);
    }
  }
}
