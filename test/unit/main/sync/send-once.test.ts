import { beforeEach, describe, expect, it } from 'vitest';
import type { Fetch } from '../../../../src/main/sync/connector.ts';
import { inTurn, onOwnConnection } from '../../../../src/main/sync/send-once.ts';

let steps: string[];
beforeEach(() => {
  steps = [];
});

const session = { closeAllConnections: async () => void steps.push('closed') };
const sendOnce = (fetch: Fetch) => inTurn(onOwnConnection(session, fetch));
const wait = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('what is sent once', () => {
  it('goes on a connection of its own, one after the other, each read to its end', async () => {
    const send = sendOnce(async (url) => {
      steps.push(`asked ${url}`);
      await wait();
      return new Response(`answer to ${url}`, { status: 201, headers: { location: '/1' } });
    });
    const [one, two] = await Promise.all([send('a', {}), send('b', {})]);
    expect(steps).toEqual(['closed', 'asked a', 'closed', 'asked b']);
    expect(one.status).toBe(201);
    expect(one.headers.get('location')).toBe('/1');
    expect(await two.text()).toBe('answer to b');
  });

  it('holds up nothing when it fails', async () => {
    const send = sendOnce(async (url) => {
      if (url === 'a') throw new Error('broken');
      return new Response('fine');
    });
    const first = send('a', {});
    const second = send('b', {});
    await expect(first).rejects.toThrow('broken');
    expect(await (await second).text()).toBe('fine');
  });

  it('is not sent when nobody waits for it any more', async () => {
    const send = sendOnce(async () => new Response('fine'));
    await expect(send('a', { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped');
    expect(steps).toEqual([]);
  });
});
