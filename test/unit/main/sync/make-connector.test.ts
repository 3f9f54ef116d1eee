import { expect, it } from 'vitest';
import type { Source } from '../../../../src/contract/source.ts';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../src/contract/sources/request-tracker.ts';
import { connectorMaker } from '../../../../src/main/sync/make-connector.ts';

const SOURCE: Source = {
  kind: 'request-tracker',
  id: 'desk',
  name: 'Desk',
  address: 'https://rt.example.com',
  signIn: { kind: 'token' },
  queues: ['Cases'],
  pollSeconds: 30,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
};

/** Makes connectors to a server that has nothing but a clock. */
const make = connectorMaker({
  clock: { workstation: () => 0, now: () => 0 },
  networkOf: () => {
    const fetch = async () => new Response('{}', { headers: { date: 'Mon, 23 Nov 2026 02:00:00 GMT' } });
    return { fetch, fetchOnce: fetch, proxyOf: async () => null };
  },
} as unknown as Parameters<typeof connectorMaker>[0]);

it('a server is heard on the time by what its source is answered, and not by a check of what may never be kept', async () => {
  const heard: string[] = [];
  const servers = { note: (sourceId: string) => void heard.push(sourceId) };
  const { signal } = new AbortController();
  await make(SOURCE, 'token', null)?.check(signal);
  expect(heard).toEqual([]);
  await make(SOURCE, 'token', servers)?.check(signal);
  expect(new Set(heard)).toEqual(new Set(['desk']));
});
