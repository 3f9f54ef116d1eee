import type { EventEmitter } from 'node:events';
import type { Session } from 'electron/main';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { greetInTurn } from '../../../../../src/main/sync/proxy/greet-proxy.ts';
import { keepProxySignIns, type ProxySignIns } from '../../../../../src/main/sync/proxy/proxy-sign-ins.ts';

/** A proxy as Electron's request meets it, with the password it takes, and a session that keeps what it took. */
const proxy = vi.hoisted(() => ({ password: '', tried: [] as string[], isSignedIn: false }));
const LOGIN = { isProxy: true, host: 'proxy.example.com', port: 3128, realm: 'Company' };

vi.mock('electron/main', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const answer = (request: EventEmitter, statusCode: number) =>
    request.emit('response', { statusCode, headers: {} });
  const meet = (request: EventEmitter): unknown => {
    if (proxy.isSignedIn) return answer(request, 200);
    return request.emit('login', LOGIN, (user?: string, password?: string) => {
      if (user === undefined || password === undefined) return answer(request, 407);
      proxy.tried.push(password);
      proxy.isSignedIn = password === proxy.password;
      return setImmediate(meet, request);
    });
  };
  const request = () => {
    const made = new Emitter();
    return Object.assign(made, { abort: () => {}, end: () => setImmediate(meet, made) });
  };
  return { net: { request } };
});

const session = { clearAuthCache: async () => {} } as Session;
let signIns: ProxySignIns;

beforeEach(async () => {
  Object.assign(proxy, { password: 'right', tried: [], isSignedIn: false });
  const kept = new Map<string, string>();
  signIns = keepProxySignIns({
    areKept: true,
    names: () => [...kept.keys()],
    of: (name) => kept.get(name) ?? null,
    put: async (name, secret) => void kept.set(name, secret),
    remove: async (name) => void kept.delete(name),
  });
});

const give = (password: string) => signIns.give({ proxy: 'proxy.example.com:3128', user: 'agent', password });
const greetThrice = () => {
  const greet = greetInTurn(signIns);
  return Promise.all(['a', 'b', 'c'].map((host) => greet(session, `https://${host}.example.com`, null)));
};

describe('requests that a proxy turns away together', () => {
  it('try a wrong password once for all of them', async () => {
    await give('wrong');
    const greetings = await greetThrice();
    expect(proxy.tried).toEqual(['wrong']);
    expect(greetings).toMatchObject(Array(3).fill({ kind: 'turned-away', wasRefused: true }));
  });

  it('are all signed in by the first of them', async () => {
    await give('right');
    const greetings = await greetThrice();
    expect(proxy.tried).toEqual(['right']);
    expect(greetings).toEqual(Array(3).fill({ kind: 'signed-in' }));
  });

  it('do not wait for one whose caller has gone', async () => {
    await give('right');
    const greet = greetInTurn(signIns);
    const gone = greet(session, 'https://a.example.com', AbortSignal.abort(new Error('stopped')));
    const next = greet(session, 'https://b.example.com', null);
    await expect(gone).rejects.toThrow('stopped');
    expect(await next).toEqual({ kind: 'signed-in' });
    expect(proxy.tried).toEqual(['right']);
  });
});
