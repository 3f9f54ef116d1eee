import { beforeEach, describe, expect, it } from 'vitest';
import type { Fetch } from '../../../../src/main/sync/connector.ts';
import { onOwnConnection } from '../../../../src/main/sync/send-once.ts';

let steps: string[];
beforeEach(() => {
  steps = [];
});

const session = { closeAllConnections: async () => void steps.push('closed') };
const sendOnce = (fetch: Fetch) => onOwnConnection(session, fetch);

describe('what is sent once', () => {
  it('goes on a connection of its own, and its answer is read to the end before it is given', async () => {
    let isRead = false;
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('answer'));
        controller.close();
        isRead = true;
      },
    });
    const send = sendOnce(async (url) => {
      steps.push(`asked ${url}`);
      return new Response(body, { status: 201, headers: { location: '/1' } });
    });
    const answer = await send('a', {});
    expect(steps).toEqual(['closed', 'asked a']);
    expect(isRead).toBe(true);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe('/1');
    expect(await answer.text()).toBe('answer');
  });

  it('is not sent when nobody waits for it any more', async () => {
    const send = sendOnce(async () => new Response('fine'));
    await expect(send('a', { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped');
    expect(steps).toEqual([]);
  });
});
