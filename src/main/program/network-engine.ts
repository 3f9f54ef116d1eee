import { app } from 'electron/main';

/**
 * Has Chromium speak to the network in the main process: it would start a process of its own for that, and keep it. Only
 * on Linux, where that process has no sandbox that would be given up. Must be called before the app is ready. What it is
 * worth was measured: decision 45.
 */
export function tuneNetwork(): void {
  if (process.platform === 'linux')
    app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
}
