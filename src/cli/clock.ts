import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { answerOf } from './answer.ts';
import { HELP } from './help.ts';
import { readRequest } from './request.ts';

/** Answers every line of standard input. The exit code is 1 if any could not be read, or for an unknown option. */
async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  if (args.length > 0) {
    process.stderr.write(
      `unknown: ${args.join(' ')}; cases are read from standard input, and --help says in which form\n`,
    );
    return 1;
  }
  let code = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const read = readRequest(line);
    if ('error' in read) code = 1;
    const answer = 'error' in read ? read : answerOf(read.request);
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
  }
  return code;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read along has enough, as `head` does.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
