// One way of getting the pages of a first sync, in a process of its own, so that its peak memory is its own.
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../src/contract/sources/request-tracker.ts';
import type { Fetch } from '../../../src/main/sync/connector.ts';
import { createRequestTrackerConnector } from '../../../src/main/sync/connectors/request-tracker/connector.ts';

/** A request as it can be told to another process. */
export interface PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** `pull`: as a new console does. `fetch`: these requests, with nothing done to their answers. */
export type Task =
  | { readonly kind: 'pull'; readonly address: string; readonly token: string }
  | { readonly kind: 'fetch'; readonly requests: readonly PlainRequest[] };

/** What came of it. `peakBytes` is the most memory that the process has held (resident), its start included. */
export interface Done {
  readonly cases: number;
  readonly requests: readonly PlainRequest[];
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakBytes: number;
}

async function pull({
  address,
  token,
}: Extract<Task, { kind: 'pull' }>): Promise<Pick<Done, 'cases' | 'requests'>> {
  const requests: PlainRequest[] = [];
  const noting: Fetch = (url, init) => {
    const { method = 'GET', body } = init;
    const headers = Object.fromEntries(new Headers(init.headers));
    requests.push({ url, method, headers, body: typeof body === 'string' ? body : null });
    return fetch(url, init);
  };
  const connector = createRequestTrackerConnector(
    {
      source: {
        kind: 'request-tracker',
        id: 'desk',
        name: 'RT',
        address,
        signIn: { kind: 'token' },
        queues: ['Cases'],
        pollSeconds: 30,
        mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
      },
      secret: token,
      fetch: noting,
      fetchOnce: noting,
      now: Date.now,
    },
    async () => null,
  );
  let cases = 0;
  for await (const { changes } of connector.pull(null, new AbortController().signal)) cases += changes.length;
  return { cases, requests };
}

async function fetchAll(requests: readonly PlainRequest[]): Promise<Pick<Done, 'cases' | 'requests'>> {
  for (const { url, method, headers, body } of requests) {
    await (await fetch(url, { method, headers, body })).arrayBuffer();
  }
  return { cases: 0, requests: [] };
}

process.once('message', async (task: Task) => {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const got = task.kind === 'pull' ? await pull(task) : await fetchAll(task.requests);
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  const done: Done = {
    ...got,
    ms,
    cpuMs: (user + system) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
  process.send?.(done, () => process.disconnect());
});
