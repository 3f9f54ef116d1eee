import { app } from 'electron/main';

/** Ends the program and starts it again as it was started, but on the sample desk, which has data of its own. */
export function openSampleDesk(): void {
  app.relaunch({ args: [...process.argv.slice(1), '--sample'] });
  app.quit();
}
