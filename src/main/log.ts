import log from 'electron-log/main';

/** Where main says what it does. Secrets never come here. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/**
 * The log file in the program's own folder, and the console. A closed pipe on either stream would otherwise be an
 * uncaught error that keeps the program from ending.
 */
export function openLog(): Log {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {
      log.transports.console.level = false;
    });
  }
  log.transports.file.level = 'info';
  return { info: (message) => log.info(message), warn: (message) => log.warn(message) };
}
