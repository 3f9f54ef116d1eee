import { app, session } from 'electron/main';
import type { ShiftableClock } from '../clock.ts';
import type { Log } from '../log.ts';
import { serveApp } from '../security/app-protocol.ts';
import { denyPermissions } from '../security/harden.ts';
import { beginConsole } from '../windows/console-window.ts';
import { showsConsole } from './asked-for.ts';
import { programFiles } from './files.ts';
import { askedAtStart } from './links.ts';

/**
 * Opens the console's window with as little code as possible, and loads the rest while the process of its page
 * starts. The page is served once all that it depends on is known. Resolves when the program runs. Electron must be
 * ready.
 */
export async function beginProgram(options: {
  readonly isSample: boolean;
  readonly log: Log;
  readonly clock: ShiftableClock;
}): Promise<void> {
  const { log } = options;
  const files = programFiles();
  denyPermissions(session.defaultSession);
  let language = () => app.getLocale();
  const opened = open();
  serveApp(files.pages, opened);
  const begun = showsConsole(askedAtStart())
    ? beginConsole({
        preloadPath: files.consolePreload,
        iconPath: files.icon,
        log,
        language: () => language(),
      })
    : null;
  const { running, language: chosen } = await opened;
  language = chosen;
  await running;

  async function open() {
    const { openProgram } = await import('./open.ts');
    return openProgram({ ...options, files, begun });
  }
}
