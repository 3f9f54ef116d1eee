import { utilityProcess } from 'electron/main';
import type { SourceProblem } from '../../../../contract/problem.ts';
import { MINUTE } from '../../../../domain/units.ts';
import { takeTurns } from '../../../take-turns.ts';
import { ConnectorError } from '../../connector.ts';
import { type ReaderAnswer, type ReaderRequest, readerAnswerSchemas, readerReplySchema } from './requests.ts';

/** A process that reads one file. Requests run one after the other. */
export interface FileReader {
  /** Throws ConnectorError: what the file is not, or `file-reading-ended` when the process fell or took too long. */
  ask<R extends ReaderRequest>(request: R): Promise<ReaderAnswer<R['op']>>;
  /** Ends the process, whatever it does. */
  close(): void;
}

/** The largest file is read in a few seconds; one that takes this long was made to. */
const ANSWER_WITHIN_MS = MINUTE;

/** Enough for the largest export, too little to starve the machine. */
const MEMORY = '--max-old-space-size=1536';

/** Starts a process for one file; `path` is the built `file-reader.js`. */
export function startFileReader(path: string): FileReader {
  const child = utilityProcess.fork(path, [], { execArgv: [MEMORY], serviceName: 'Caseclock file reader' });
  let waiting: { readonly resolve: (data: unknown) => void; readonly reject: (why: Error) => void } | null =
    null;
  let gone: Error | null = null;
  const inTurn = takeTurns();

  const end = (why: string) => {
    gone ??= new ConnectorError('file-reading-ended', '', why);
    waiting?.reject(gone);
    waiting = null;
    child.kill();
  };
  child.on('message', (data: unknown) => {
    waiting?.resolve(data);
    waiting = null;
  });
  child.on('exit', (code) => end(`the reading process ended (${code})`));

  const exchange = async (request: ReaderRequest): Promise<unknown> => {
    if (gone !== null) throw gone;
    const timer = setTimeout(() => end(`not read within ${ANSWER_WITHIN_MS} ms`), ANSWER_WITHIN_MS);
    try {
      return await new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        child.postMessage(request);
      });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    ask: (request) => inTurn(async () => answerOf(request, await exchange(request))),
    close: () => end('closed'),
  };
}

function answerOf<R extends ReaderRequest>(request: R, data: unknown): ReaderAnswer<R['op']> {
  const reply = readerReplySchema.parse(data);
  if (!reply.ok) throw errorOf(reply.problem);
  return readerAnswerSchemas[request.op].parse(reply.answer) as ReaderAnswer<R['op']>;
}

function errorOf({ code, subject, detail }: SourceProblem): ConnectorError {
  return new ConnectorError(code, subject, detail);
}
