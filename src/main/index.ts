import { app } from 'electron/main';
import { createClock } from './clock.ts';
import { openLog } from './log.ts';
import { settleDataFolder } from './program/files.ts';
import { startProgram } from './program/start.ts';
import { registerAppScheme } from './security/app-protocol.ts';
import { hardenPages } from './security/harden.ts';

const isSample = app.commandLine.hasSwitch('sample');
settleDataFolder(isSample);
const log = openLog();

if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  registerAppScheme();
  hardenPages((what) => log.warn(`refused: ${what}`));
  await app.whenReady();
  await startProgram({ isSample, log, clock: createClock() });
} else {
  app.quit();
}
