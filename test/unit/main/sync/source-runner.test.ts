import { describe, expect, it, vi } from 'vitest';
import type { Source } from '../../../../src/contract/source.ts';
import type { SourceState } from '../../../../src/contract/source-state.ts';
import {
  type Connector,
  ConnectorError,
  type PullPage,
  takesNoCommands,
} from '../../../../src/main/sync/connector.ts';
import { runSource, type SourceRunner, type Standstill } from '../../../../src/main/sync/source-runner.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';
import { openInProcessVault } from '../../../support/in-process-vault.ts';
import { manualClock } from '../../../support/manual-clock.ts';

const NOW = beijing('2026-11-23 10:00');
/** A busy machine takes its time over thousands of cases. */
const PATIENCE = { timeout: 30_000 };
const SOURCE: Source = { kind: 'sample', id: 'desk', name: 'Desk' };

function page(from: number, count: number, cursor: string | null): PullPage {
  const changes = Array.from({ length: count }, (_, at) => ({
    kind: 'told' as const,
    case: caseOpened(NOW, {}, { id: `desk/${String(from + at).padStart(6, '0')}` }),
  }));
  return { changes, cursor, total: null, setAside: [] };
}

/** A connector whose pulls are scripted one by one; the last one repeats. */
function scripted(...pulls: ((cursor: string | null) => AsyncIterable<PullPage>)[]): Connector {
  let at = 0;
  return {
    pull(cursor) {
      const pull = pulls[Math.min(at, pulls.length - 1)];
      at += 1;
      if (pull === undefined) throw new Error('nothing scripted');
      return pull(cursor);
    },
    check: async () => ({ steps: [], problem: null }),
    abilities: [],
    push: takesNoCommands,
  };
}

async function withRunner(
  connector: Connector | Standstill,
  test: (
    world: Awaited<ReturnType<typeof openInProcessVault>>,
    runner: SourceRunner,
    lines: readonly string[],
    asked: string[],
    clock: ReturnType<typeof manualClock>,
  ) => Promise<void>,
  onState: (state: SourceState) => void = () => {},
): Promise<void> {
  const lines: string[] = [];
  const vault = await openInProcessVault();
  const asked: string[] = [];
  const clock = manualClock(NOW);
  const world = {
    vault: {
      request: ((request) => {
        asked.push(request.op);
        return vault.request(request);
      }) as typeof vault.request,
    },
    clock,
    onStored: () => {},
    onState,
    onPulled: () => {},
    serverOffsetMs: () => 1500,
    log: (line: string) => lines.push(line),
  };
  const runner = runSource(SOURCE, connector, null, world);
  try {
    await test(vault, runner, lines, asked, clock);
  } finally {
    await runner.stop();
  }
}

const stateOf = async (vault: Awaited<ReturnType<typeof openInProcessVault>>) =>
  (await vault.request({ op: 'read-source-states' })).states[0];

describe('a pull', () => {
  it('stores every page, also one larger than a chunk, and then says when it succeeded', async () => {
    const connector = scripted(async function* () {
      yield page(0, 2500, null);
      yield page(2500, 3, 'end');
    });
    await withRunner(connector, async (vault) => {
      await vi.waitFor(async () => expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW), PATIENCE);
      expect(await vault.db.cases.count()).toBe(2503);
      expect(await vault.request({ op: 'read-cursor', sourceId: 'desk' })).toEqual({ cursor: 'end' });
      expect(await stateOf(vault)).toMatchObject({ activity: 'idle', problem: null, serverOffsetMs: 1500 });
    });
  });

  it('that fails in its middle keeps what was stored and goes on from there', async () => {
    const asked: (string | null)[] = [];
    const connector = scripted(
      async function* (cursor) {
        asked.push(cursor);
        yield page(0, 1, 'first');
        throw new ConnectorError('connection-refused', 'rt.example.com', 'refused');
      },
      async function* (cursor) {
        asked.push(cursor);
        yield page(1, 1, 'second');
      },
    );
    await withRunner(connector, async (vault, runner) => {
      await vi.waitFor(async () => expect((await stateOf(vault))?.problem?.code).toBe('connection-refused'));
      expect((await stateOf(vault))?.lastSuccessAt).toBeNull();
      expect(await vault.db.cases.count()).toBe(1);
      runner.syncNow();
      await vi.waitFor(async () => expect((await stateOf(vault))?.problem).toBeNull());
      expect(asked).toEqual([null, 'first']);
      expect(await vault.db.cases.count()).toBe(2);
    });
  });

  it('of which a case cannot be read sets that one aside, until it can be read', async () => {
    const setAside = [{ caseId: 'desk/000001', reason: 'Created: not a date' }];
    const connector = scripted(
      async function* () {
        yield { ...page(0, 1, 'first'), setAside };
      },
      async function* () {
        yield page(1, 1, 'second');
      },
    );
    await withRunner(connector, async (vault, runner) => {
      await vi.waitFor(async () => expect(await vault.db.runs.count()).toBe(1));
      expect(await vault.db.setAside.toArray()).toEqual([
        { caseId: 'desk/000001', sourceId: 'desk', reason: 'Created: not a date', since: NOW },
      ]);
      expect((await vault.db.runs.toArray())[0]).toMatchObject({ changes: 1, setAside: 1, outcome: 'done' });
      runner.syncNow();
      await vi.waitFor(async () => expect(await vault.db.setAside.count()).toBe(0));
    });
  });

  it('that fails as the one before did is neither logged nor listed again', async () => {
    let pulls = 0;
    const failing = (detail: string) =>
      // biome-ignore lint/correctness/useYield: it fails before its first page
      async function* (): AsyncGenerator<PullPage> {
        pulls += 1;
        throw new ConnectorError('timed-out', 'rt.example.com', detail);
      };
    const connector = scripted(failing('after 30 s'), failing('after 31 s'), async function* () {
      pulls += 1;
      yield page(0, 0, null);
    });
    await withRunner(connector, async (vault, runner, lines) => {
      for (const nth of [1, 2, 3]) {
        runner.syncNow();
        await vi.waitFor(() => expect(pulls).toBeGreaterThanOrEqual(nth));
      }
      await vi.waitFor(async () => expect((await stateOf(vault))?.problem).toBeNull());
      expect(lines).toEqual([
        'desk: pull failed: ConnectorError: timed-out: rt.example.com after 30 s',
        expect.stringMatching(
          /^desk: pulls succeed again; before that, timed-out \(rt\.example\.com\) \d+ times? more$/,
        ),
      ]);
    });
  });

  it('that goes on is noted, so that one which is killed before anything came is listed as cut off', async () => {
    let next: () => void = () => {};
    const connector = scripted(async function* () {
      await new Promise<void>((resolve) => {
        next = resolve;
      });
      yield page(0, 1, 'first');
    });
    await withRunner(connector, async (vault, runner) => {
      await vi.waitFor(
        async () =>
          expect(await vault.db.runs.toArray()).toMatchObject([{ changes: 0, outcome: 'under-way' }]),
        PATIENCE,
      );
      const stopped = runner.stop();
      next();
      await stopped;
      expect(await vault.db.runs.toArray()).toMatchObject([{ changes: 0, outcome: 'stopped' }]);
    });
  });

  it('that is over soon tells its end only, and not how far it has come', async () => {
    const connector = scripted(async function* () {
      yield page(0, 1, 'first');
      yield page(1, 1, 'second');
    });
    const told: SourceState[] = [];
    await withRunner(
      connector,
      async (vault) => {
        await vi.waitFor(async () => expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW));
        expect(told.map(({ activity, progress }) => ({ activity, progress }))).toEqual([
          { activity: 'syncing', progress: null },
          { activity: 'idle', progress: null },
        ]);
      },
      (state) => told.push(state),
    );
  });

  it('can be cancelled between pages: what came is kept, and the cursor with it', async () => {
    let next: () => void = () => {};
    const connector = scripted(async function* () {
      yield page(0, 100, 'first');
      await new Promise<void>((resolve) => {
        next = resolve;
      });
      yield page(100, 100, 'second');
    });
    await withRunner(connector, async (vault, runner) => {
      await vi.waitFor(
        async () => expect((await stateOf(vault))?.progress).toEqual({ done: 100, total: null }),
        PATIENCE,
      );
      // Whoever is killed here leaves a run that says so.
      expect(await vault.db.runs.toArray()).toMatchObject([{ changes: 100, outcome: 'under-way' }]);
      const stopped = runner.stop();
      next();
      await stopped;
      expect(await vault.request({ op: 'read-cursor', sourceId: 'desk' })).toEqual({ cursor: 'first' });
      expect(await vault.db.cases.count()).toBe(100);
      expect(await vault.db.runs.toArray()).toMatchObject([{ changes: 100, pages: 1, outcome: 'stopped' }]);
    });
  });

  it('that brings nothing after another asks the vault for one thing: to keep when that was', async () => {
    let pulls = 0;
    const connector = scripted(async function* () {
      pulls += 1;
      yield page(0, 0, null);
    });
    await withRunner(connector, async (vault, runner, _lines, asked) => {
      await vi.waitFor(async () => expect(await vault.db.runs.count()).toBe(1));
      asked.length = 0;
      runner.syncNow();
      await vi.waitFor(() => expect(asked).toContain('put-source-state'));
      expect([pulls, ...asked]).toEqual([2, 'put-source-state']);
    });
  });

  it('that brings nothing soon after another waits to be stored, is told to the alerts, and is counted at the end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let pulls = 0;
    const connector = scripted(async function* () {
      pulls += 1;
      yield page(0, 0, null);
    });
    const told: SourceState[] = [];
    try {
      await withRunner(
        connector,
        async (vault, runner, _lines, asked, clock) => {
          await vi.waitFor(() => expect(told.at(-1)?.activity).toBe('idle'));
          asked.length = 0;
          clock.moveTo(NOW + 5000);
          await vi.advanceTimersByTimeAsync(5500);
          await vi.waitFor(() => expect(told.at(-1)?.lastSuccessAt).toBe(NOW + 5000));
          expect([pulls, ...asked]).toEqual([2]);
          expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW);
          await runner.stop();
          expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW + 5000);
          expect(await vault.db.runs.toArray()).toMatchObject([{ pulls: 2, endedAt: NOW + 5000 }]);
        },
        (state) => told.push(state),
      );
    } finally {
      vi.useRealTimers();
    }
  });

  it('that goes on for long has what was found before stored, and counted with the pulls before it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const quiet = async function* () {
      yield page(0, 0, null);
    };
    let end: () => void = () => {};
    const connector = scripted(quiet, quiet, async function* () {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      yield page(0, 0, null);
    });
    const told: SourceState[] = [];
    try {
      await withRunner(
        connector,
        async (vault, _runner, _lines, _asked, clock) => {
          await vi.waitFor(() => expect(told.at(-1)?.activity).toBe('idle'));
          clock.moveTo(NOW + 5000);
          await vi.advanceTimersByTimeAsync(5500);
          await vi.waitFor(() => expect(told.at(-1)?.lastSuccessAt).toBe(NOW + 5000));
          expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW);
          clock.moveTo(NOW + 10_000);
          await vi.advanceTimersByTimeAsync(7000);
          await vi.waitFor(async () =>
            expect(await vault.db.runs.toArray()).toMatchObject([
              { pulls: 2, endedAt: NOW + 5000, outcome: 'done' },
              { startedAt: NOW + 10_000, outcome: 'under-way' },
            ]),
          );
          expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW + 5000);
          end();
          await vi.waitFor(async () =>
            expect(await vault.db.runs.toArray()).toMatchObject([{ pulls: 3, outcome: 'done' }]),
          );
        },
        (state) => told.push(state),
      );
    } finally {
      vi.useRealTimers();
    }
  });

  it('of a source that goes on says at once that it is paused no more, and not only at its end', async () => {
    const vault = await openInProcessVault();
    const world = {
      vault,
      clock: manualClock(NOW),
      onStored: () => {},
      onState: () => {},
      onPulled: () => {},
      serverOffsetMs: () => null,
      log: () => {},
    };
    const paused = runSource(SOURCE, 'paused', null, world);
    await paused.stop();
    const known = await stateOf(vault);
    expect(known?.activity).toBe('paused');
    let end: () => void = () => {};
    const hanging = scripted(async function* () {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      yield page(0, 0, null);
    });
    const runner = runSource(SOURCE, hanging, known ?? null, world);
    await vi.waitFor(async () => expect((await stateOf(vault))?.activity).toBe('idle'));
    const stopped = runner.stop();
    end();
    await stopped;
  });

  it('does not start while the source is paused', async () => {
    await withRunner('paused', async (vault, runner) => {
      runner.syncNow();
      await vi.waitFor(async () => expect((await stateOf(vault))?.activity).toBe('paused'));
      expect((await stateOf(vault))?.problem).toBeNull();
    });
  });

  it('does not start without its secret, and says so', async () => {
    await withRunner('waiting-for-secret', async (vault) => {
      await vi.waitFor(async () => expect((await stateOf(vault))?.activity).toBe('waiting-for-secret'));
      expect((await stateOf(vault))?.problem?.code).toBe('secret-missing');
    });
  });
});
