import { describe, expect, it, vi } from 'vitest';
import { soon } from '../../../support/soon.ts';
import { NOW, page, scripted, stateOf, withRunner } from './source-runner-rig.ts';

describe('a pull', () => {
  it('that brings nothing after another asks the vault for one thing: to keep when that was', async () => {
    let pulls = 0;
    const connector = scripted(async function* () {
      pulls += 1;
      yield page(0, 0, null);
    });
    await withRunner(connector, async ({ vault, runner, asked }) => {
      await soon(async () => expect(await vault.db.runs.count()).toBe(1));
      asked.length = 0;
      runner.syncNow();
      await soon(() => expect(asked).toContain('put-source-state'));
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
    try {
      await withRunner(connector, async ({ vault, runner, asked, clock, told }) => {
        await soon(() => expect(told.at(-1)?.activity).toBe('idle'));
        asked.length = 0;
        clock.moveTo(NOW + 5000);
        await vi.advanceTimersByTimeAsync(5500);
        await soon(() => expect(told.at(-1)?.lastSuccessAt).toBe(NOW + 5000));
        expect([pulls, ...asked]).toEqual([2]);
        expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW);
        await runner.stop();
        expect((await stateOf(vault))?.lastSuccessAt).toBe(NOW + 5000);
        expect(await vault.db.runs.toArray()).toMatchObject([{ pulls: 2, endedAt: NOW + 5000 }]);
      });
    } finally {
      vi.useRealTimers();
    }
  });
});
