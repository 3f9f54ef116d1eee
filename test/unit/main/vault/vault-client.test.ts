import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createVaultClient } from '../../../../src/main/vault/vault-client.ts';
import { VaultError } from '../../../../src/main/vault/vault-error.ts';
import { createFakeLog, createFakePort, type FakePort } from './fake-port.ts';

const STALL_MS = 1000;

function setUp() {
  const log = createFakeLog();
  const onStall = vi.fn();
  const client = createVaultClient({ stallMs: STALL_MS, onStall, log });
  const read = (sourceId: string) => client.request({ op: 'read-cursor', sourceId });
  return { client, read, log, onStall };
}

const sourcesOf = ({ posted }: FakePort) =>
  posted.map(({ request }) => (request.op === 'read-cursor' ? request.sourceId : request.op));

/** Makes the page answer the message at `at`. */
function answer(port: FakePort, at: number, result: unknown = { cursor: `answer ${at}` }) {
  port.say({ seq: port.posted[at]?.seq, ok: true, result });
}

describe('the vault client', () => {
  it('keeps requests made before there is a port, and sends them in order', async () => {
    const { client, read } = setUp();
    const answers = [read('a'), read('b')];
    const port = createFakePort();
    client.attach(port);
    expect(sourcesOf(port)).toEqual(['a', 'b']);
    answer(port, 0);
    answer(port, 1);
    expect(await Promise.all(answers)).toEqual([{ cursor: 'answer 0' }, { cursor: 'answer 1' }]);
  });

  it('sends unacknowledged requests again, in order, after a crash, and answered ones never', async () => {
    const { client, read } = setUp();
    const dead = createFakePort();
    client.attach(dead);
    const answers = ['a', 'b', 'c', 'd'].map(read);
    answer(dead, 1);
    expect(await answers[1]).toEqual({ cursor: 'answer 1' });
    client.detach();
    const waiting = read('e');
    const port = createFakePort();
    client.attach(port);
    expect(sourcesOf(port)).toEqual(['a', 'c', 'd', 'e']);
    for (const at of port.posted.keys()) answer(port, at);
    await Promise.all([...answers, waiting]);
    expect(dead.isClosed()).toBe(true);
  });

  it('has everything carried out at least once and in order, wherever the page crashes', async () => {
    /** Each page answers so many requests, carries out so many more without answering, and dies. */
    const pages = fc.array(fc.record({ answered: fc.nat(4), silent: fc.nat(4) }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10 }), pages, async (count, crashes) => {
        const { client, read } = setUp();
        const carriedOut: string[] = [];
        const names = Array.from({ length: count }, (_, at) => `request ${at}`);
        const answers = names.map(read);
        for (const { answered, silent } of [...crashes, { answered: count, silent: 0 }]) {
          const port = createFakePort();
          client.attach(port);
          carriedOut.push(...sourcesOf(port).slice(0, answered + silent));
          for (const at of [...port.posted.keys()].slice(0, answered)) answer(port, at);
          client.detach();
        }
        await Promise.all(answers);
        // Each crash may only step back; leaving out the repeats, the order is that of the calls.
        expect([...new Set(carriedOut)]).toEqual(names);
      }),
    );
  });

  it('ignores a reply that nobody waits for, and says so', async () => {
    const { client, read, log } = setUp();
    const port = createFakePort();
    client.attach(port);
    const asked = read('a');
    port.say({ seq: 99, ok: true, result: { cursor: 'of somebody' } });
    port.say('nonsense');
    expect(log.lines).toHaveLength(2);
    answer(port, 0);
    answer(port, 0, { cursor: 'twice' });
    expect(await asked).toEqual({ cursor: 'answer 0' });
    expect(log.lines).toHaveLength(3);
  });

  it('ignores what a port says that was replaced', async () => {
    const { client, read } = setUp();
    const [dead, port] = [createFakePort(), createFakePort()];
    client.attach(dead);
    const asked = read('a');
    client.attach(port);
    answer(dead, 0, { cursor: 'from the grave' });
    answer(port, 0, { cursor: 'from the living' });
    expect(await asked).toEqual({ cursor: 'from the living' });
  });

  it('rejects with the vault’s own words', async () => {
    const { client, read } = setUp();
    const port = createFakePort();
    client.attach(port);
    const asked = read('a');
    port.say({ seq: port.posted[0]?.seq, ok: false, error: 'quota-exceeded: no space' });
    const error = await asked.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(VaultError);
    expect(error).toMatchObject({ op: 'read-cursor', message: 'quota-exceeded: no space' });
  });

  it('rejects an answer of another shape', async () => {
    const { client, read } = setUp();
    const port = createFakePort();
    client.attach(port);
    const asked = read('a');
    answer(port, 0, { cursor: 7 });
    await expect(asked).rejects.toThrow(/^unreadable: /);
  });

  it('rejects everything once it is stopped', async () => {
    const { client, read } = setUp();
    const port = createFakePort();
    client.attach(port);
    const before = read('a');
    client.stop();
    await expect(before).rejects.toThrow(/^stopped: /);
    await expect(read('b')).rejects.toThrow(/^stopped: /);
    expect(port.isClosed()).toBe(true);
  });

  describe('when the vault is silent', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    it('tells of a request that takes too long, counted from the last answer', () => {
      const { client, read, onStall } = setUp();
      const port = createFakePort();
      client.attach(port);
      const asked = [read('a'), read('b')];
      vi.advanceTimersByTime(STALL_MS - 1);
      answer(port, 0);
      vi.advanceTimersByTime(STALL_MS - 1);
      expect(onStall).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      expect(onStall).toHaveBeenCalledOnce();
      expect(asked).toHaveLength(2);
    });

    it('does not mind silence when nothing was asked, or while there is no port', () => {
      const { client, read, onStall } = setUp();
      const port = createFakePort();
      client.attach(port);
      void read('a');
      answer(port, 0);
      vi.advanceTimersByTime(10 * STALL_MS);
      void read('b');
      client.detach();
      vi.advanceTimersByTime(10 * STALL_MS);
      expect(onStall).not.toHaveBeenCalled();
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});
