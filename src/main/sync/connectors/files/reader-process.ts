import { problemOf } from '../../problem-of.ts';
import { createReadingSession } from './reading-session.ts';
import type { ReaderReply, ReaderRequest } from './requests.ts';

// The process in which a file from anywhere is taken apart: whatever is in it, main neither waits nor falls. It
// lives for one file, and only main, which started it, can send it anything.

const session = createReadingSession();
const port = process.parentPort;

port.on('message', ({ data }: { readonly data: ReaderRequest }) => {
  void session
    .answer(data)
    .then(
      (answer): ReaderReply => ({ ok: true, answer }),
      (error): ReaderReply => ({ ok: false, problem: problemOf(error) }),
    )
    .then((reply) => port.postMessage(reply));
});
