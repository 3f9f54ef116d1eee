// What a first sync costs over fetching the same pages and doing nothing with them, from a real Request Tracker.
import { test } from 'vitest';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../src/contract/source.ts';
import type { Fetch } from '../../../src/main/sync/connector.ts';
import { createRequestTrackerConnector } from '../../../src/main/sync/connectors/request-tracker/connector.ts';
import { type RequestTracker, startRequestTracker } from '../../servers/rt/request-tracker.ts';

const TICKETS = Number(process.env['CASECLOCK_BENCH_TICKETS'] ?? 200);
/** The best of several: the machine has other things to do. */
const TIMES = 3;
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
    const asked: { readonly url: string; readonly init: RequestInit }[] = [];
    const noting: Fetch = (url, init) => {
      asked.push({ url, init });
      return fetch(url, init);
    };
    const cases = await pull(rt, noting);
    const floor = await best(async () => {
      for (const { url, init } of asked) await (await fetch(url, fresh(init))).arrayBuffer();
    });
    const sync = await best(() => pull(rt, fetch));
    const times = (sync.ms / floor.ms).toFixed(2);
    const memory = (sync.peakBytes / floor.peakBytes).toFixed(2);
    say(
      `first sync: ${cases} cases in ${asked.length} requests, ${Math.round(sync.ms)} ms, ${times} times the bare requests ` +
        `(${Math.round(floor.ms)} ms); peak heap ${megabytes(sync.peakBytes)} MB more than before, ${memory} times theirs ` +
        `(${megabytes(floor.peakBytes)} MB)`,
    );
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

/** Pulls everything as a new console does; how many cases that was. */
async function pull(rt: RequestTracker, by: Fetch): Promise<number> {
  const connector = createRequestTrackerConnector(
    {
      source: {
        kind: 'request-tracker',
        id: 'desk',
        name: 'RT',
        address: rt.url,
        signIn: { kind: 'token' },
        queues: ['Cases'],
        pollSeconds: 30,
        mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
      },
      secret: rt.token,
      fetch: by,
      now: Date.now,
    },
    async () => null,
  );
  let cases = 0;
  for await (const { changes } of connector.pull(null, new AbortController().signal)) cases += changes.length;
  return cases;
}

/** A request can be sent once only with its own time-out. */
function fresh({ signal: _, ...init }: RequestInit): RequestInit {
  return init;
}

async function best(
  work: () => Promise<unknown>,
): Promise<{ readonly ms: number; readonly peakBytes: number }> {
  let [ms, peakBytes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let times = 0; times < TIMES; times += 1) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().heapUsed);
    }, 5);
    const startedAt = performance.now();
    await work();
    ms = Math.min(ms, performance.now() - startedAt);
    clearInterval(watch);
    peakBytes = Math.min(peakBytes, Math.max(1, peak - before));
  }
  return { ms, peakBytes };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
