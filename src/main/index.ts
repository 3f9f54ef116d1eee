import { app, Menu } from 'electron/main';
import { createClock } from './clock.ts';
import { openLog } from './log.ts';
import { logWhatNobodyCatches } from './log-uncaught.ts';
import { tuneAudio } from './program/audio-engine.ts';
import { beginProgram } from './program/begin.ts';
import { followEnding, isProgramEnding } from './program/ending.ts';
import { settleDataFolder } from './program/files.ts';
import { receiveLinks } from './program/links.ts';
import { tuneMain } from './program/main-engine.ts';
import { tunePages } from './program/page-engine.ts';
import { registerAppScheme } from './security/app-protocol.ts';
import { fetchNoDictionaries, hardenPages } from './security/harden.ts';

const isSample = app.commandLine.hasSwitch('sample');
const unusable = settleDataFolder(isSample);
const log = openLog();
logWhatNobodyCatches(log);
followEnding(log);

/**
 * Says in the log and on the screen why the program could not start, and ends it. A start that is cut off because the
 * program is being quit is no failure.
 */
async function failToStart(error: unknown): Promise<void> {
  if (isProgramEnding()) return log.info(`a start was cut off by the program's end: ${error}`);
  try {
    log.warn(`the program could not start: ${error instanceof Error ? error.stack : error}`);
    await log.written();
    const { sayThatStartFailed } = await import('./program/failed-start.ts');
    sayThatStartFailed(error);
  } finally {
    app.exit(1);
  }
}

if (unusable !== null) {
  void app.whenReady().then(() => failToStart(unusable));
} else if (app.requestSingleInstanceLock()) {
  // Electron refuses the two together; root can only run without, as on build machines. Pages ask for it besides.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Electron would make one of its own, with developer tools in it, until ours is there.
  Menu.setApplicationMenu(null);
  tuneMain();
  tunePages();
  tuneAudio();
  registerAppScheme();
  receiveLinks();
  fetchNoDictionaries();
  hardenPages((what) => log.warn(`refused: ${what}`));
  // Not awaited: Electron is not ready before this module has been evaluated.
  app
    .whenReady()
    .then(() => beginProgram({ isSample, log, clock: createClock() }))
    .catch(failToStart);
} else {
  app.quit();
}
