/** Where main says what it does. Secrets never come here. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** The log, and when all that was said is written. */
export interface OpenedLog extends Log {
  written(): Promise<void>;
}

/** The log file in the program's own folder, and the console. What writes them is read with the first line. */
export function openLog(): OpenedLog {
  let writer: ReturnType<typeof openWriter> | null = null;
  let written: Promise<void> = Promise.resolve();
  const write = (level: keyof Log, message: string) => {
    writer ??= openWriter();
    const opening = writer;
    written = written
      .then(async () => (await opening)[level](message))
      // Said here: as a failure that nobody caught it would come back to be logged, for ever.
      .catch((error) => void process.stderr.write(`the log could not be written: ${error}\n`));
  };
  return {
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    written: () => written,
  };
}

/** A closed pipe on either stream would otherwise be an uncaught error that keeps the program from ending. */
async function openWriter(): Promise<Log> {
  const { default: log } = await import('electron-log/main');
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {
      log.transports.console.level = false;
    });
  }
  log.transports.file.level = 'info';
  return log;
}
