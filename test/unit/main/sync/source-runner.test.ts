import { describe, expect, it } from 'vitest';
import type { SourceState } from '../../../../src/contract/source-state.ts';
import { ConnectorError, type PullPage } from '../../../../src/main/sync/connector.ts';
import { runSource } from '../../../../src/main/sync/source-runner.ts';
import { openInProcessVault } from '../../../support/in-process-vault.ts';
import { manualClock } from '../../../support/manual-clock.ts';
import { soon } from '../../../support/soon.ts';
import { NOW, page, SOURCE, scripted, stateOf, withRunner } from './source-runner-rig.ts';

describe('a pull', () => {
  it('stores every page, also one larger than a chunk, and then says when it succeeded', async () => {
    const connector = scripted(async function* () {
      yield page(0, 2500, null);
      yield page(2500, 3, 'end');
    });
    await withRunner(connector, async ({ vault }) => {
      await soon(async () => expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW));
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
    await withRunner(connector, async ({ vault, runner }) => {
      await soon(async () => expect((await stateOf(vault))?.problem?.code).toBe('connection-refused'));
      expect((await stateOf(vault))?.lastSuccessAt).toBeNull();
      expect(await vault.db.cases.count()).toBe(1);
      runner.syncNow();
      await soon(async () => expect((await stateOf(vault))?.problem).toBeNull());
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
    await withRunner(connector, async ({ vault, runner }) => {
      await soon(async () => expect(await vault.db.runs.count()).toBe(1));
      expect(await vault.db.setAside.toArray()).toEqual([
        { caseId: 'desk/000001', sourceId: 'desk', reason: 'Created: not a date', since: NOW },
      ]);
      expect((await vault.db.runs.toArray())[0]).toMatchObject({ changes: 1, setAside: 1, outcome: 'done' });
      runner.syncNow();
      await soon(async () => expect(await vault.db.setAside.count()).toBe(0));
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
    await withRunner(connector, async ({ vault, runner, lines }) => {
      for (const nth of [1, 2, 3]) {
        runner.syncNow();
        await soon(() => expect(pulls).toBeGreaterThanOrEqual(nth));
      }
      await soon(async () => expect((await stateOf(vault))?.problem).toBeNull());
      expect(lines).toEqual([
        'desk: pull failed: ConnectorError: timed-out: rt.example.com after 30 s',
        expect.stringMatching(
          /^desk: pulls succeed again; before that, timed-out \(rt\.example\.com\) \d+ times? more$/,
        ),
      ]);
    });
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
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const hanging = scripted(async function* () {
      await ended;
      yield page(0, 0, null);
    });
    const runner = runSource(SOURCE, hanging, known ?? null, world);
    await soon(async () => expect((await stateOf(vault))?.activity).toBe('idle'));
    const stopped = runner.stop();
    end();
    await stopped;
  });

  it('after a failure is told as it begins, so that the failure is not taken for what came of it', async () => {
    const problem = { code: 'timed-out', subject: 'rt.example.com', detail: '' } as const;
    const told: SourceState[] = [];
    const vault = await openInProcessVault();
    const world = {
      vault,
      clock: manualClock(NOW),
      onStored: () => {},
      onState: (state: SourceState) => told.push(state),
      onPulled: () => {},
      serverOffsetMs: () => null,
      log: () => {},
    };
    const pulled = scripted(async function* () {
      yield page(0, 0, null);
    });
    const before = runSource(SOURCE, 'paused', null, world);
    await before.stop();
    const known = await stateOf(vault);
    if (known === undefined) throw new Error('nothing stored');
    told.length = 0;
    const runner = runSource(SOURCE, pulled, { ...known, activity: 'idle', problem }, world);
    await soon(() => expect(told.at(-1)).toMatchObject({ activity: 'idle', problem: null }));
    expect(told[0]).toMatchObject({ activity: 'syncing', problem });
    await runner.stop();
  });

  it('does not start while the source is paused', async () => {
    await withRunner('paused', async ({ vault, runner }) => {
      runner.syncNow();
      await soon(async () => expect((await stateOf(vault))?.activity).toBe('paused'));
      expect((await stateOf(vault))?.problem).toBeNull();
    });
  });

  it('says that it is paused once that can be kept, where it could not be', async () => {
    await withRunner(
      'paused',
      async ({ vault, runner, lines, asked, told, full }) => {
        await soon(() => expect(lines).toHaveLength(1));
        expect(told).toEqual([]);
        full.isFull = false;
        // By itself it is tried again later each time.
        runner.syncNow();
        await soon(() => expect(told.map(({ activity }) => activity)).toEqual(['paused']));
        expect((await stateOf(vault))?.activity).toBe('paused');
        expect(asked).toEqual(['put-source-state', 'put-source-state']);
        expect(lines.slice(1)).toEqual(['desk: what it does is kept again']);
      },
      { isFull: true },
    );
  });

  it('does not start without its secret, and says so', async () => {
    await withRunner('waiting-for-secret', async ({ vault }) => {
      await soon(async () => expect((await stateOf(vault))?.activity).toBe('waiting-for-secret'));
      expect((await stateOf(vault))?.problem?.code).toBe('secret-missing');
    });
  });
});

describe('a runner', () => {
  it('goes on pulling after the store could not take what a pull came to, as with a full disk', async () => {
    const connector = scripted(async function* () {
      yield page(0, 1, 'first');
    });
    await withRunner(connector, async ({ vault, runner, lines, full }) => {
      await soon(async () => expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW));
      full.isFull = true;
      runner.syncNow();
      await soon(() => expect(lines.join('\n')).toContain('quota-exceeded'));
      full.isFull = false;
      await vault.db.cases.clear();
      await soon(async () => {
        runner.syncNow();
        expect(await vault.db.cases.count()).toBe(1);
      });
      await soon(async () => expect(await stateOf(vault)).toMatchObject({ problem: null, activity: 'idle' }));
    });
  });
});
