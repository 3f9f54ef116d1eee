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

it('a connection that cannot be written says so, and what was kept of it before stays in force', async () => {
  const full = new Error('ENOSPC: no space left on device, write');
  const secrets = new Map([['desk', 'the former']]);
  const world = {
    settings: {
      current: () => ({ sources: [SOURCE], pausedSources: [] }),
      write: () => Promise.reject(full),
    },
    secrets: {
      of: (id: string) => secrets.get(id) ?? null,
      put: async (id: string, secret: string) => void secrets.set(id, secret),
      remove: async (id: string) => void secrets.delete(id),
    },
    engine: { start: () => expect.unreachable(), stop: () => expect.unreachable() },
    vault: { request: async () => ({ cases: [] }) },
    sample: null,
    mayKeep: () => true,
    onChanged: () => expect.unreachable(),
  };
  const sources = createSources(world as unknown as SourcesWorld);
  const notKept = { ok: false, problem: { code: 'not-kept', subject: '', detail: full.message } };
  const another = { ...SOURCE, id: 'another' };
  expect(await sources.save({ source: SOURCE, secret: 'of the form' })).toEqual(notKept);
  expect(await sources.save({ source: another, secret: 'of the form' })).toEqual(notKept);
  expect(await sources.pause({ sourceId: 'desk', isPaused: true })).toEqual(notKept);
  expect([...secrets]).toEqual([['desk', 'the former']]);
});

it('a secret that cannot be written says so, and nothing is started with it', async () => {
  const world = {
    settings: {
      current: () => ({ sources: [SOURCE], pausedSources: [] }),
      write: () => expect.unreachable(),
    },
    secrets: { of: () => null, put: () => Promise.reject(new Error('EROFS')) },
    engine: { start: () => expect.unreachable() },
    sample: null,
    mayKeep: () => true,
    onChanged: () => expect.unreachable(),
  };
  const sources = createSources(world as unknown as SourcesWorld);
  const notKept = { ok: false, problem: { code: 'not-kept', subject: '', detail: 'EROFS' } };
  expect(await sources.provideSecret({ sourceId: 'desk', secret: 'token' })).toEqual(notKept);
  expect(await sources.save({ source: SOURCE, secret: 'token' })).toEqual(notKept);
});
