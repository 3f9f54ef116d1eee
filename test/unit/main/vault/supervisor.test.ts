import { beforeEach, describe, expect, it, vi } from 'vitest';
import { superviseVault } from '../../../../src/main/vault/supervisor.ts';
import { createVaultClient, type VaultRequester } from '../../../../src/main/vault/vault-client.ts';
import { createFakeLog, createFakePort, type FakePort } from './fake-port.ts';

const ANSWER_WITHIN_MS = 5000;

interface FakePage {
  readonly port: FakePort;
  isClosed: boolean;
  die(reason?: string): void;
  /** Fails to load. */
  fail(reason: string): void;
  /** Loads, and answers the probe: its database is open. */
  come(): Promise<void>;
  /** Loads, and answers the probe with an error. */
  refuse(error: string): Promise<void>;
  load(): Promise<void>;
}

function setUp({
  answerWithinMs = ANSWER_WITHIN_MS,
  prepare = async () => {},
}: {
  readonly answerWithinMs?: number;
  readonly prepare?: (ask: VaultRequester) => Promise<unknown>;
} = {}) {
  const log = createFakeLog();
  const states: string[] = [];
  const pages: FakePage[] = [];
  const client = createVaultClient({ stallMs: answerWithinMs, onStall: () => {}, log });
  const supervisor = superviseVault({
    client,
    log,
    answerWithinMs,
    prepare: async (ask) => void (await prepare(ask)),
    onState: (state) => states.push(state),
    openPage(onGone) {
      const port = createFakePort();
      const loading = deferred<FakePort>();
      const load = async () => {
        loading.resolve(port);
        await settle();
      };
      const answer = async (reply: object) => {
        await load();
        port.say({ seq: 0, ...reply });
        await settle();
      };
      const page: FakePage = {
        port,
        isClosed: false,
        die: (reason = 'crashed') => onGone(reason),
        fail: (reason) => loading.reject(new Error(reason)),
        load,
        come: () => answer({ ok: true, result: { states: [] } }),
        refuse: (error) => answer({ ok: false, error }),
      };
      pages.push(page);
      return {
        port: loading.promise,
        close() {
          page.isClosed = true;
        },
      };
    },
  });
  const last = () => {
    const page = pages.at(-1);
    if (page === undefined) throw new Error('no page was opened');
    return page;
  };
  return { client, supervisor, pages, states, log, last };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** Lets promises settle. */
const settle = () => vi.advanceTimersByTimeAsync(1);

describe('the vault’s supervisor', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  it('is ready once the page’s database is open, and sends what was asked before', async () => {
    const { client, supervisor, states, last } = setUp();
    void client.request({ op: 'read-cursor', sourceId: 'early' });
    expect(supervisor.state()).toBe('starting');
    await last().load();
    expect(last().port.posted).toEqual([{ seq: 0, request: { op: 'read-source-states' } }]);
    expect(states).toEqual([]);
    await last().come();
    expect(states).toEqual(['ready']);
    expect(last().port.posted.map(({ seq }) => seq)).toEqual([0, 1]);
  });

  it('opens another page at once when it dies, and sends the unanswered again', async () => {
    const { client, pages, states, last } = setUp();
    await last().come();
    const asked = client.request({ op: 'read-cursor', sourceId: 'a' });
    last().die();
    expect(pages[0]?.isClosed).toBe(true);
    await settle();
    expect(pages).toHaveLength(2);
    await last().come();
    last().port.say({ seq: 1, ok: true, result: { cursor: 'c' } });
    expect(await asked).toEqual({ cursor: 'c' });
    expect(states).toEqual(['ready', 'restarting', 'ready']);
  });

  it('takes several signs of one death for one, and hears no dead page', async () => {
    const { pages, last } = setUp();
    await last().come();
    const [first] = pages;
    first?.die('crashed');
    first?.die('its port was closed');
    await settle();
    await last().come();
    first?.die('its window was closed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pages).toHaveLength(2);
  });

  it('waits longer and longer between restarts, at most 30 s, and says from the fifth that it failed', async () => {
    const { pages, states, last } = setUp();
    const waits: number[] = [];
    for (let restart = 1; restart <= 9; restart += 1) {
      const before = pages.length;
      last().die();
      let waitedMs = 0;
      await settle();
      for (; pages.length === before; waitedMs += 1000) await vi.advanceTimersByTimeAsync(1000);
      waits.push(waitedMs / 1000);
    }
    expect(waits).toEqual([0, 1, 2, 4, 8, 16, 30, 30, 30]);
    expect(states).toEqual(['restarting', 'failed']);
    await last().come();
    expect(states).toEqual(['restarting', 'failed', 'ready']);
  });

  it('forgets restarts after a healthy minute', async () => {
    const { states, last } = setUp();
    for (let time = 0; time < 12; time += 1) {
      last().die();
      await settle();
      await last().come();
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(states).not.toContain('failed');
  });

  it.each([
    ['cannot be loaded', async (page: FakePage) => page.fail('ERR_FAILED')],
    ['cannot open its database', async (page: FakePage) => page.refuse('unavailable: corrupt')],
    [
      'does not answer',
      async (page: FakePage) => {
        await page.load();
        await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS);
      },
    ],
  ])('tries again when a page %s, requests waiting', async (_, goWrong) => {
    const { client, pages, states, last } = setUp();
    const asked = client.request({ op: 'read-cursor', sourceId: 'a' });
    await goWrong(last());
    await settle();
    expect(pages).toHaveLength(2);
    expect(pages[0]?.port.posted.every(({ seq }) => seq === 0)).toBe(true);
    await last().come();
    last().port.say({ seq: 1, ok: true, result: { cursor: null } });
    expect(await asked).toEqual({ cursor: null });
    expect(states).toEqual(['restarting', 'ready']);
  });

  it('gives up a page that cannot even look for what is stored after 10 s, and gives each next one twice that', async () => {
    const look = (ask: VaultRequester) => ask({ op: 'describe-store' });
    const { states, last } = setUp({ answerWithinMs: 120_000, prepare: look });
    const waits: number[] = [];
    for (let silent = 1; silent <= 6; silent += 1) {
      const page = last();
      await page.load();
      expect(page.port.posted).toEqual([{ seq: 0, request: { op: 'describe-store' } }]);
      let waitedMs = 0;
      for (; !page.isClosed; waitedMs += 1000) await vi.advanceTimersByTimeAsync(1000);
      waits.push(waitedMs / 1000);
      while (last() === page) await vi.advanceTimersByTimeAsync(1000);
    }
    expect(waits).toEqual([10, 20, 40, 80, 120, 120]);
    await last().load();
    last().port.say({ seq: 0, ok: true, result: { version: null, newest: 1, tables: [] } });
    await settle();
    await last().come();
    expect(states).toEqual(['restarting', 'failed', 'ready']);
  });

  it('gives a page that was answered once its whole time for every further look, as for the rest', async () => {
    const { pages, states, last } = setUp({
      answerWithinMs: 120_000,
      async prepare(ask) {
        await ask({ op: 'describe-store' });
        await ask({ op: 'describe-store' });
      },
    });
    const described = { seq: 0, ok: true, result: { version: 1, newest: 2, tables: ['cases'] } };
    await last().load();
    last().port.say(described);
    await settle();
    await vi.advanceTimersByTimeAsync(110_000);
    last().port.say(described);
    await settle();
    await last().come();
    expect(pages).toHaveLength(1);
    expect(states).toEqual(['ready']);
  });

  it('brings nothing to the newest version on a page that was too late for the backup before it', async () => {
    const backup = vi.fn();
    const { pages, states, last } = setUp({
      answerWithinMs: 120_000,
      async prepare(ask) {
        // The desk for backups notes the error and goes on.
        await ask({ op: 'read-rows', table: 'cases', after: null }).catch(backup);
      },
    });
    await last().load();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(backup).toHaveBeenCalledOnce();
    const [first] = pages;
    expect(first?.port.posted.map(({ request }) => request.op)).toEqual(['read-rows']);
    expect(first?.isClosed).toBe(true);
    expect(pages).toHaveLength(2);
    expect(states).toEqual(['restarting']);
  });

  it('lets a page that has looked take its time over bringing what is stored to the newest version', async () => {
    const { pages, states, last } = setUp({ answerWithinMs: 120_000 });
    await last().load();
    await vi.advanceTimersByTimeAsync(110_000);
    await last().come();
    expect(pages).toHaveLength(1);
    expect(states).toEqual(['ready']);
  });

  it('opens nothing any more once stopped, and leaves no timer behind', async () => {
    const { supervisor, pages, last } = setUp();
    await last().come();
    supervisor.stop();
    expect(last().isClosed).toBe(true);
    last().die('its window was closed');
    supervisor.restart('late');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(pages).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('can be stopped while it waits to restart', async () => {
    const { supervisor, pages, last } = setUp();
    last().die();
    supervisor.stop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(pages).toHaveLength(1);
  });
});
