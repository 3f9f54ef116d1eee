import { describe, expect, it, vi } from 'vitest';
import { soon } from '../../../support/soon.ts';
import { NOW, page, scripted, stateOf, withRunner } from './source-runner-rig.ts';

describe('a pull under way', () => {
  it('that goes on is noted, so that one which is killed before anything came is listed as cut off', async () => {
    let next: () => void = () => {};
    const connector = scripted(async function* () {
      await new Promise<void>((resolve) => {
        next = resolve;
      });
      yield page(0, 1, 'first');
    });
    await withRunner(connector, async ({ vault, runner }) => {
      await soon(async () =>
        expect(await vault.db.runs.toArray()).toMatchObject([{ changes: 0, outcome: 'under-way' }]),
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
    await withRunner(connector, async ({ vault, told }) => {
      await soon(async () => expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW));
      expect(told.map(({ activity, progress }) => ({ activity, progress }))).toEqual([
        { activity: 'syncing', progress: null },
        { activity: 'idle', progress: null },
      ]);
    });
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
    await withRunner(connector, async ({ vault, runner }) => {
      await soon(async () => expect((await stateOf(vault))?.progress).toEqual({ done: 100, total: null }));
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
    try {
      await withRunner(connector, async ({ vault, clock, told }) => {
        await soon(() => expect(told.at(-1)?.activity).toBe('idle'));
        clock.moveTo(NOW + 5000);
        await vi.advanceTimersByTimeAsync(5500);
        await soon(() => expect(told.at(-1)?.lastSuccessAt).toBe(NOW + 5000));
        expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW);
        clock.moveTo(NOW + 10_000);
        await vi.advanceTimersByTimeAsync(7000);
        await soon(async () =>
          expect(await vault.db.runs.toArray()).toMatchObject([
            { pulls: 2, endedAt: NOW + 5000, outcome: 'done' },
            { startedAt: NOW + 10_000, outcome: 'under-way' },
          ]),
        );
        expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW + 5000);
        end();
        await soon(async () =>
          expect(await vault.db.runs.toArray()).toMatchObject([{ pulls: 3, outcome: 'done' }]),
        );
      });
    } finally {
      vi.useRealTimers();
    }
  });
});
