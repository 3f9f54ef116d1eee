import { beforeEach, expect, it, vi } from 'vitest';
import { openNetworks } from '../../../../src/main/sync/connector-fetch.ts';
import type { ProxySignIns } from '../../../../src/main/sync/proxy/proxy-sign-ins.ts';
import { soon } from '../../../support/soon.ts';

const { opened, asked, waiting } = vi.hoisted(() => ({
  opened: new Set<string>(),
  asked: [] as string[],
  waiting: new Map<string, () => void>(),
}));

vi.mock('electron/main', () => {
  /** A session whose requests are answered when a test lets them be. */
  const fromPartition = (name: string) => {
    opened.add(name);
    return {
      setUserAgent: () => {},
      setPermissionRequestHandler: () => {},
      setPermissionCheckHandler: () => {},
      setDevicePermissionHandler: () => {},
      setCertificateVerifyProc: () => {},
      clearAuthCache: async () => {},
      closeAllConnections: async () => {},
      resolveProxy: async () => 'DIRECT',
      webRequest: { onBeforeRedirect: () => {} },
      async fetch(url: string) {
        asked.push(url);
        await new Promise<void>((resolve) => waiting.set(url, resolve));
        return new Response('taken');
      },
    };
  };
  return { app: { getVersion: () => '1.2.3' }, net: {}, session: { fromPartition } };
});

beforeEach(() => {
  opened.clear();
  waiting.clear();
  asked.length = 0;
});

const networkOf = () => openNetworks({ onChanged: () => {} } as unknown as ProxySignIns, () => 0);

it('a message to one help desk does not wait for another desk that does not answer', async () => {
  const network = networkOf();
  const hung = network(null, 'a').fetchOnce('https://a.example.com/', {});
  await soon(() => expect(asked).toEqual(['https://a.example.com/']));
  const other = network(null, 'b').fetchOnce('https://b.example.com/', {});
  await soon(() => expect(asked).toHaveLength(2));
  waiting.get('https://b.example.com/')?.();
  expect(await (await other).text()).toBe('taken');
  waiting.get('https://a.example.com/')?.();
  await hung;
});

it('messages to one help desk go one after the other, also once it was started anew', async () => {
  const network = networkOf();
  const [first, second] = [1, 2].map((number) =>
    network(null, 'a').fetchOnce(`https://a.example.com/${number}`, {}),
  );
  await soon(() => expect(asked).toEqual(['https://a.example.com/1']));
  waiting.get('https://a.example.com/1')?.();
  await first;
  await soon(() => expect(asked).toHaveLength(2));
  waiting.get('https://a.example.com/2')?.();
  await second;
});

it('each help desk is written to in a session of its own; they are read in one for each authority', async () => {
  const network = networkOf();
  for (const id of ['a', 'b']) void network(null, id).fetchOnce(`https://${id}.example.com/`, {});
  expect([...opened]).toEqual(['connectors', 'connectors writing a', 'connectors writing b']);
});
