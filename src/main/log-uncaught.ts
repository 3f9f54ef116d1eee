import type { Log } from './log.ts';

/**
 * Has the log say what fails in main and nobody catches, and where. What Electron does about an error, which is to
 * show it, stays.
 */
export function logWhatNobodyCatches(log: Log): void {
  const tell = (thrown: unknown) => log.warn(`nobody caught: ${textOf(thrown)}`);
  process.on('uncaughtExceptionMonitor', tell);
  process.on('unhandledRejection', tell);
}

/** The stack begins with the error's name and message. */
function textOf(thrown: unknown): unknown {
  return thrown instanceof Error ? thrown.stack : thrown;
}
