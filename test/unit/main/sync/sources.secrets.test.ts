import { describe, expect, it } from 'vitest';
import type { CheckedSource } from '../../../../src/contract/source.ts';
import { AZURE, DESK, sourcesRig } from './sources-rig.ts';

const KEPT = {
  sources: [DESK, AZURE],
  secrets: { desk: 'desk token', azure: 'azure secret', 'proxy proxy.example:8080': 'user and password' },
};
const MISSING = { problem: { code: 'secret-missing' } };

describe.each<readonly [string, CheckedSource]>([
  ['another server', { ...DESK, address: 'https://elsewhere.example.com' }],
  ['the same server, not encrypted', { ...DESK, address: 'http://rt.example.com' }],
  ['another port', { ...DESK, address: 'https://rt.example.com:8443' }],
  ['another way to sign in', { ...DESK, signIn: { kind: 'password', user: 'desk' } }],
  ['another kind of help desk', { ...AZURE, id: 'desk' }],
  ['another place of signing in', { ...AZURE, authority: 'https://login.elsewhere.example' }],
  ['another directory', { ...AZURE, tenant: 'elsewhere.example' }],
  ['another application', { ...AZURE, clientId: AZURE.subscription }],
  ['another Resource Manager', { ...AZURE, resourceManager: 'https://management.elsewhere.example' }],
  ['a connection that is not saved', { ...DESK, id: 'new' }],
])('a kept secret is not for %s', (_, source) => {
  it('to be checked', async () => {
    const { sources, did } = sourcesRig(KEPT);
    expect(await sources.check({ source, secret: null })).toMatchObject(MISSING);
    expect(did).toEqual([]);
  });

  it('to be saved', async () => {
    const { sources, did } = sourcesRig(KEPT);
    expect(await sources.save({ source, secret: null })).toMatchObject({ ok: false, ...MISSING });
    expect(did).toEqual([]);
  });

  it('but one that is typed is', async () => {
    const { sources, did } = sourcesRig(KEPT);
    await sources.check({ source, secret: 'typed' });
    expect(await sources.save({ source, secret: 'typed' })).toEqual({
      ok: true,
      sourceId: expect.any(String),
    });
    expect(did.slice(0, 3)).toEqual([`checked ${source.name} with typed`, 'secret', 'settings']);
  });
});

it.each<readonly [string, CheckedSource, string]>([
  ['another path of its server', { ...DESK, address: 'https://rt.example.com/rt' }, 'desk token'],
  ['another subscription', { ...AZURE, subscription: AZURE.clientId }, 'azure secret'],
])('a kept secret is used for %s', async (_, source, secret) => {
  const { sources, did } = sourcesRig(KEPT);
  await sources.check({ source, secret: null });
  expect(await sources.save({ source, secret: null })).toEqual({ ok: true, sourceId: source.id });
  expect(did).toEqual([`checked ${source.name} with ${secret}`, 'settings']);
});

it('a connection whose secret is asked for at each start can be changed before it is', async () => {
  const { sources } = sourcesRig({ sources: [DESK], secrets: {} });
  expect(await sources.save({ source: { ...DESK, pollSeconds: 60 }, secret: null })).toEqual({
    ok: true,
    sourceId: 'desk',
  });
});

it.each([
  ['of another server', 'desk', 'https://elsewhere.example.com'],
  ['of a proxy', 'proxy proxy.example:8080', 'https://rt.example.com'],
])('a survey is not signed in with the secret %s', async (_, sourceId, address) => {
  const { sources, did } = sourcesRig(KEPT);
  const question = { sourceId, address, signIn: DESK.signIn, secret: null, queues: [] };
  expect(await sources.survey(question)).toMatchObject({ ok: false, ...MISSING });
  expect(did).toEqual([]);
});

it('a survey of the server of a connection is signed in with its secret', async () => {
  const { sources, did } = sourcesRig(KEPT);
  const { id, address, signIn } = DESK;
  await sources.survey({ sourceId: id, address, signIn, secret: null, queues: [] });
  expect(did).toEqual([`surveyed ${address} with desk token`]);
});
