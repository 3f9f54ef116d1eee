import { app } from 'electron/main';

/**
 * Has Chromium mix the sounds of pages in the main process: it would start a process of its own with the first one, and
 * keep it for good. Must be called before the app is ready. What it is worth was measured: decision 45.
 */
export function tuneAudio(): void {
  app.commandLine.appendSwitch('disable-features', 'AudioServiceOutOfProcess');
}
