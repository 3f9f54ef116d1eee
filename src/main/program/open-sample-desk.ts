import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { app } from 'electron/main';

/**
 * Starts the program once more, on the sample desk: that has data of its own and goes on when this one ends. Where it
 * runs already it comes to the front.
 *
 * @throws Error when it cannot be started.
 */
export async function openSampleDesk(): Promise<void> {
  const code = app.isPackaged ? [] : [app.getAppPath()];
  // Electron has no switch of its own for what the first start was given.
  const sandbox = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  const data = `--user-data-dir=${app.getPath('userData')}`;
  const started = spawn(process.execPath, [...code, ...sandbox, data, '--sample'], {
    detached: true,
    stdio: 'ignore',
  });
  await once(started, 'spawn');
  started.unref();
}
