import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Secrets } from '../../../../../src/main/settings/secrets.ts';
import { keepProxySignIns, type ProxySignIns } from '../../../../../src/main/sync/proxy/proxy-sign-ins.ts';

const PROXY = 'proxy.example.com:3128';
const GIVEN = { proxy: PROXY, user: 'agent', password: 'first' };

let kept: Map<string, string>;
let signIns: ProxySignIns;

beforeEach(() => {
  kept = new Map([['desk', 'a token']]);
  const secrets: Secrets = {
    areKept: true,
    names: () => [...kept.keys()],
    of: (name) => kept.get(name) ?? null,
    put: async (name, secret) => void kept.set(name, secret),
    remove: async (name) => void kept.delete(name),
  };
  signIns = keepProxySignIns(secrets);
});

describe('the sign-in to a proxy', () => {
  test('is one secret among those of the sources', async () => {
    expect(signIns.of(PROXY)).toBe('none');
    await signIns.give(GIVEN);
    expect(signIns.of(PROXY)).toEqual({ user: 'agent', password: 'first' });
    expect(signIns.users()).toEqual([{ proxy: PROXY, user: 'agent' }]);
    await signIns.forget(PROXY);
    expect(signIns.of(PROXY)).toBe('none');
    expect([...kept]).toEqual([['desk', 'a token']]);
  });

  test('that was refused is not tried again, until another is given', async () => {
    await signIns.give(GIVEN);
    signIns.refused(PROXY, { user: 'agent', password: 'first' });
    expect(signIns.of(PROXY)).toBe('refused');
    expect(signIns.users()).toEqual([{ proxy: PROXY, user: 'agent' }]);
    await signIns.give({ ...GIVEN, password: 'second' });
    expect(signIns.of(PROXY)).toEqual({ user: 'agent', password: 'second' });
  });

  test('is told of when it is given and when it is forgotten', async () => {
    const onChanged = vi.fn();
    signIns.onChanged(onChanged);
    await signIns.give(GIVEN);
    await signIns.forget(PROXY);
    expect(onChanged).toHaveBeenCalledTimes(2);
  });
});
