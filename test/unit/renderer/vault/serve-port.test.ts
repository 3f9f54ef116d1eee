import { afterEach, describe, expect, it, vi } from 'vitest';
import { isStoreRequest, type VaultRequest } from '../../../../src/contract/vault.ts';
import { openDatabase } from '../../../../src/renderer/vault/database.ts';
import { runRequest } from '../../../../src/renderer/vault/operations/run-request.ts';
import { createServer, UNREADABLE_SEQ } from '../../../../src/renderer/vault/serve-port.ts';
import { soon } from '../../../support/soon.ts';
import { newStorage, told } from './builders.ts';

const READ: VaultRequest = { op: 'read-cursor', sourceId: 'rt' };
const channels: MessageChannel[] = [];

/** Main's end of a channel whose other end `serve` serves. */
function connect(serve: (port: MessagePort) => void) {
  const channel = new MessageChannel();
  channels.push(channel);
  const replies: unknown[] = [];
  channel.port1.onmessage = ({ data }) => replies.push(data);
  serve(channel.port2);
  return { post: (message: unknown) => channel.port1.postMessage(message), replies };
}

describe('the vault page', () => {
  afterEach(() => {
    for (const { port1 } of channels.splice(0)) port1.close();
  });

  it('runs requests strictly one after the other, in order of arrival', async () => {
    const log: string[] = [];
    const serve = createServer(async (request) => {
      const name = request.op === 'read-cursor' ? request.sourceId : request.op;
      log.push(`begin ${name}`);
      await new Promise((resolve) => setTimeout(resolve, name === 'slow' ? 20 : 0));
      log.push(`end ${name}`);
      return { cursor: name };
    });
    const { post, replies } = connect(serve);
    post({ seq: 1, request: { op: 'read-cursor', sourceId: 'slow' } });
    post({ seq: 2, request: { op: 'read-cursor', sourceId: 'quick' } });
    await soon(() => expect(replies).toHaveLength(2));
    expect(log).toEqual(['begin slow', 'end slow', 'begin quick', 'end quick']);
    expect(replies).toEqual([
      { seq: 1, ok: true, result: { cursor: 'slow' } },
      { seq: 2, ok: true, result: { cursor: 'quick' } },
    ]);
  });

  it.each([
    ['an unknown operation', { seq: 7, request: { op: 'drop-everything' } }, 7],
    ['a request of another shape', { seq: 8, request: { op: 'read-cursor' } }, 8],
    ['a message without a number', { request: READ }, UNREADABLE_SEQ],
    ['no message at all', 'hello', UNREADABLE_SEQ],
  ])('answers %s with an error, and runs nothing', async (_, message, seq) => {
    const run = vi.fn(async () => ({ cursor: null }));
    const { post, replies } = connect(createServer(run));
    post(message);
    post({ seq: 9, request: READ });
    await soon(() => expect(replies).toHaveLength(2));
    expect(replies[0]).toMatchObject({ seq, ok: false, error: expect.stringMatching(/^unreadable: /) });
    expect(run).toHaveBeenCalledExactlyOnceWith(READ);
  });

  it('answers a failed request with its reason, and goes on', async () => {
    const run = vi
      .fn(async () => ({ cursor: null }))
      .mockRejectedValueOnce(new Error('quota-exceeded: full'));
    const { post, replies } = connect(createServer(run));
    post({ seq: 1, request: READ });
    post({ seq: 2, request: READ });
    await soon(() => expect(replies).toHaveLength(2));
    expect(replies).toEqual([
      { seq: 1, ok: false, error: 'quota-exceeded: full' },
      { seq: 2, ok: true, result: { cursor: null } },
    ]);
  });

  it('answers only what is committed: another connection sees it at once', async () => {
    const storage = newStorage();
    const [db, other] = [await openDatabase(storage), await openDatabase(storage)];
    const { post, replies } = connect(
      createServer(async (request) => {
        if (isStoreRequest(request)) throw new Error('not asked here');
        return runRequest(db, request);
      }),
    );
    const request = { op: 'apply', sourceId: 'rt', changes: [told()], setAside: [], cursor: 'c', now: 1 };
    post({ seq: 1, request });
    await soon(() => expect(replies).toHaveLength(1));
    expect(await other.cases.count()).toBe(1);
    expect(await other.cursors.get('rt')).toEqual({ sourceId: 'rt', cursor: 'c' });
    db.close();
    other.close();
  });
});
