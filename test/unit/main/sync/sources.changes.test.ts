import { describe, expect, it } from 'vitest';
import { DESK, sourcesRig } from './sources-rig.ts';

const REMOVED = { sourceId: 'desk', withCases: true };

describe('a connection that is removed', () => {
  it('goes with what it stored, its secret, and in the end itself', async () => {
    const { sources, did, secrets, settings } = sourcesRig({ sources: [DESK], secrets: { desk: 'token' } });
    await sources.startAll();
    did.length = 0;
    expect(await sources.remove(REMOVED)).toEqual({ ok: true });
    expect(did).toEqual(['stop desk', 'outbox', 'remove-source', 'secret', 'settings', 'removed desk']);
    expect(settings().sources).toEqual([]);
    expect(secrets.size).toBe(0);
  });

  it.each(['outbox', 'remove-source', 'secret', 'settings'])(
    'is still there when it fails at: %s; it goes on, and is removed by asking again',
    async (step) => {
      let failing: string | null = step;
      const rig = sourcesRig({ sources: [DESK], secrets: { desk: 'token' }, failing: () => failing });
      await rig.sources.startAll();
      await expect(rig.sources.remove(REMOVED)).rejects.toThrow(`${step} failed`);
      expect(rig.settings().sources).toEqual([DESK]);
      expect(rig.did.at(-1)).toBe('start desk');
      failing = null;
      expect(await rig.sources.remove(REMOVED)).toEqual({ ok: true });
      expect(rig.settings().sources).toEqual([]);
      expect(rig.did).toContain('remove-source');
      expect(rig.did.at(-1)).toBe('removed desk');
    },
  );
});

it('a connection whose work is done while it is stopped goes on, also when the work fails', async () => {
  const { sources, did } = sourcesRig({ sources: [DESK], secrets: { desk: 'token' } });
  await sources.startAll();
  did.length = 0;
  const failing = sources.whileStopped('desk', async () => {
    did.push('work');
    throw new Error('EBUSY');
  });
  await expect(failing).rejects.toThrow('EBUSY');
  expect(did).toEqual(['stop desk', 'work', 'start desk']);
});

it('a paused connection is kept as paused until it is resumed', async () => {
  const { sources, did, settings } = sourcesRig({ sources: [DESK], secrets: {} });
  await sources.startAll();
  did.length = 0;
  await sources.pause({ sourceId: 'desk', isPaused: true });
  await sources.pause({ sourceId: 'desk', isPaused: true });
  expect(settings().pausedSources).toEqual(['desk']);
  expect(sources.isPaused('desk')).toBe(true);
  await sources.pause({ sourceId: 'desk', isPaused: false });
  expect(settings().pausedSources).toEqual([]);
  expect(did).toEqual(['settings', 'start desk', 'settings', 'start desk', 'settings', 'start desk']);
});

it('what is no connection of the console can be neither removed nor paused', async () => {
  const { sources, did } = sourcesRig({ sources: [DESK], secrets: {} });
  expect(await sources.remove({ sourceId: 'logged-here', withCases: true })).toMatchObject({ ok: false });
  expect(await sources.pause({ sourceId: 'other', isPaused: true })).toMatchObject({ ok: false });
  expect(did).toEqual([]);
});
