// A real Request Tracker for tests: started, stopped and started again at will, and gone when the tests are.
import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { scratchFolder } from '../../../build/paths.mjs';
import { freePort } from '../free-port.ts';
import { RtPeople } from './rt-people.ts';

const START = path.join(import.meta.dirname, 'start-rt.sh');
const STOP = path.join(import.meta.dirname, 'stop-rt.sh');

/** How a Request Tracker is started. */
export interface StartOptions {
  /** A free one by default. */
  readonly port?: number;
  /** The time zone of the server. `Asia/Shanghai` by default. */
  readonly timeZone?: string;
}

/** A Request Tracker of its own, with the queues, people and custom fields of `initialdata`. */
export interface RequestTracker extends RtPeople {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** `${url}/REST/2.0`. */
  readonly restUrl: string;
  /** The authentication token of the account `sync`, which may read and write every case. */
  readonly token: string;
  /** The authentication token of `agent1`, a member of the group Support. */
  readonly agentToken: string;
  /** Its data. */
  readonly dir: string;
  /** Ends the server and keeps its data: an outage. */
  stop(): Promise<void>;
  /** Starts the stopped server again, on the same data and port. */
  start(): Promise<void>;
  /** Ends the server and deletes its data. Also done when this process has ended. */
  remove(): Promise<void>;
}

/**
 * Starts a Request Tracker with fresh data; takes about two seconds, and five for the first.
 * @throws with what the start script said, when it does not come up
 */
export async function startRequestTracker(options: StartOptions = {}): Promise<RequestTracker> {
  const port = options.port ?? (await freePort());
  const dir = await mkdtemp(path.join(os.tmpdir(), 'caseclock-rt-'));
  const place = ['--port', String(port), '--dir', dir];
  const seeds = path.join(scratchFolder, 'request-tracker');
  const once = [
    '--tz',
    options.timeZone ?? 'Asia/Shanghai',
    '--while',
    String(process.pid),
    '--seeds',
    seeds,
  ];
  const facts = parseFacts(await bash([START, ...place, ...once]));
  const restUrl = fact(facts, 'RT_REST');
  return Object.assign(new RtPeople(restUrl), {
    url: fact(facts, 'RT_URL'),
    restUrl,
    token: fact(facts, 'RT_TOKEN_SYNC'),
    agentToken: fact(facts, 'RT_TOKEN_AGENT1'),
    dir,
    stop: async () => void (await bash([STOP, '--dir', dir])),
    start: async () => void (await bash([START, ...place, '--resume'])),
    remove: async () => void (await bash([STOP, '--dir', dir, '--purge'])),
  });
}

/** Runs a script to its end (the server it may leave behind has its output elsewhere). */
function bash(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${path.basename(args[0] ?? '')} ended with code ${code}: ${stderr.trim()}`));
    });
  });
}

function parseFacts(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function fact(facts: ReadonlyMap<string, string>, name: string): string {
  const value = facts.get(name);
  if (value === undefined) throw new Error(`start-rt.sh did not say ${name}`);
  return value;
}
