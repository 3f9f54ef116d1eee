// What a first sync costs over fetching the same pages and doing nothing with them, from a real Request Tracker.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'vitest';
import { type RequestTracker, startRequestTracker } from '../../servers/rt/request-tracker.ts';
import type { Done, Task } from './pulling-process.ts';

const PROCESS = join(import.meta.dirname, '../../../node_modules/.cache/caseclock/bench/pulling-process.js');
const TICKETS = Number(process.env['CASECLOCK_BENCH_TICKETS'] ?? 400);
/** In turn, and medians: the machine has other things to do, and RT gets quicker as it is used. */
const TIMES = 5;
const TERMS = { Severity: 'B', 'Service Type': 'billing', 'Support Plan': 'Unified' };
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

test('a first sync, against the same requests with nothing done to their answers', async () => {
  let rt: RequestTracker;
  try {
    rt = await startRequestTracker();
  } catch (error) {
    say(`first sync: not measured, since no Request Tracker can be started here (${error})`);
    return;
  }
  try {
    await fill(rt);
    const pull: Task = { kind: 'pull', address: rt.url, token: rt.token };
    const { cases, requests } = await alone(pull);
    const syncs: Done[] = [];
    const floors: Done[] = [];
    for (let times = 0; times < TIMES; times += 1) {
      syncs.push(await alone(pull));
      floors.push(await alone({ kind: 'fetch', requests }));
    }
    say(
      `first sync: ${cases} cases in ${requests.length} requests; medians of ${TIMES}, beside the bare requests`,
    );
    const tell = (what: string, unit: string, of: (done: Done) => number): void => {
      const [sync, floor] = [median(syncs.map(of)), median(floors.map(of))];
      say(
        `  ${what}: ${Math.round(sync)} ${unit}, theirs ${Math.round(floor)} ${unit}, × ${(sync / floor).toFixed(2)}`,
      );
    };
    tell('time', 'ms', ({ ms }) => ms);
    tell('CPU', 'ms', ({ cpuMs }) => cpuMs);
    tell('peak memory of the process', 'MB', ({ peakBytes }) => peakBytes / 1024 / 1024);
  } finally {
    await rt.remove();
  }
});

async function fill(rt: RequestTracker): Promise<void> {
  const some = async (from: number): Promise<void> => {
    for (let n = from; n < TICKETS; n += 4)
      await rt.createTicket({ subject: `case ${n}`, customFields: TERMS });
  };
  await Promise.all([0, 1, 2, 3].map(some));
}

/** Has a task done by a process of its own. */
async function alone(task: Task): Promise<Done> {
  const child = fork(PROCESS, { serialization: 'advanced' });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the process ended with ${code} before it had answered: was \`vite build\` run?`);
  });
  ended.catch(() => {});
  child.send(task);
  const [done] = (await Promise.race([once(child, 'message'), ended])) as [Done];
  return done;
}

function median(of: readonly number[]): number {
  return [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN;
}
