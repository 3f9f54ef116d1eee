import { expect, it } from 'vitest';
import type { Source } from '../../../../src/contract/source.ts';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../src/contract/sources/request-tracker.ts';
import { createSources, type SourcesWorld } from '../../../../src/main/sync/sources.ts';

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

it('a token that is entered while the program is still starting starts nothing before its time', async () => {
  const started: string[] = [];
  const secrets = new Map<string, string>();
  const world = {
    settings: { current: () => ({ sources: [SOURCE], pausedSources: [] }) },
    secrets: {
      of: (id: string) => secrets.get(id) ?? null,
      put: async (id: string, secret: string) => void secrets.set(id, secret),
    },
    engine: { start: async ({ id }: Source) => void started.push(`${id} with ${secrets.get(id)}`) },
    sample: null,
    onChanged: () => {},
  };
  const sources = createSources(world as unknown as SourcesWorld);
  expect(await sources.provideSecret({ sourceId: 'desk', secret: 'token' })).toEqual({ ok: true });
  expect(started).toEqual([]);
  await sources.startAll();
  expect(started).toEqual(['desk with token', 'logged-here with undefined']);
});
