import { describe, expect, it, vi } from 'vitest';
import type { Source } from '../../../../src/contract/source.ts';
import {
  type Connector,
  ConnectorError,
  type PullPage,
  takesNoCommands,
} from '../../../../src/main/sync/connector.ts';
import { runSource, type SourceRunner } from '../../../../src/main/sync/source-runner.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';
import { openInProcessVault } from '../../../support/in-process-vault.ts';
import { manualClock } from '../../../support/manual-clock.ts';

const NOW = beijing('2026-11-23 10:00');
const SOURCE: Source = { kind: 'sample', id: 'desk', name: 'Desk' };

function page(from: number, count: number, cursor: string | null): PullPage {
  const changes = Array.from({ length: count }, (_, at) => ({
    kind: 'told' as const,
    case: caseOpened(NOW, {}, { id: `desk/${String(from + at).padStart(6, '0')}` }),
  }));
  return { changes, cursor, total: null, serverOffsetMs: 1500, setAside: [] };
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
  connector: Connector | null,
  test: (world: Awaited<ReturnType<typeof openInProcessVault>>, runner: SourceRunner) => Promise<void>,
): Promise<void> {
  const vault = await openInProcessVault();
  const world = { vault, clock: manualClock(NOW), onStored: () => {}, onState: () => {}, log: () => {} };
  const runner = runSource(SOURCE, connector, null, world);
  try {
    await test(vault, runner);
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
      await vi.waitFor(async () => expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW));
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

  it('does not start without its secret, and says so', async () => {
    await withRunner(null, async (vault) => {
      await vi.waitFor(async () => expect((await stateOf(vault))?.activity).toBe('waiting-for-secret'));
      expect((await stateOf(vault))?.problem?.code).toBe('secret-missing');
    });
  });
});
