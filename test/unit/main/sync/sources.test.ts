import { expect, it, vi } from 'vitest';
import type { Source } from '../../../../src/contract/source.ts';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../src/contract/sources/request-tracker.ts';
import type { Connector } from '../../../../src/main/sync/connector.ts';
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

it('a check that comes to no end in its time says so, and one that fails says what it met', async () => {
  const checking = async (check: Connector['check']) => {
    const connector = { check };
    const settings = { current: () => ({ sources: [SOURCE] }) };
    const secrets = { of: () => 'token' };
    const world = { settings, secrets, sample: null, connectorOf: () => connector };
    const sources = createSources(world as unknown as SourcesWorld);
    return (await sources.check({ source: SOURCE, secret: null })).problem;
  };
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  timeout.mockReturnValue(AbortSignal.abort(new DOMException('too long', 'TimeoutError')));
  try {
    const untilAborted: Connector['check'] = async (signal) => {
      throw signal.reason;
    };
    expect(await checking(untilAborted)).toEqual({ code: 'timed-out', subject: 'Desk', detail: '' });
  } finally {
    timeout.mockRestore();
  }
  const failing: Connector['check'] = async () => {
    throw new Error('what nobody thought of');
  };
  expect(await checking(failing)).toMatchObject({ code: 'unexpected', detail: 'what nobody thought of' });
});
