import { describe, expect, it, vi } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import type { AlertDesk } from '../../../../src/main/alerts/alert-desk.ts';
import { createClock } from '../../../../src/main/clock.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { soon } from '../../../support/soon.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

describe('a help desk without news', () => {
  it('is told once, and over as soon as it has been read again, also after a restart', async () => {
    rig.source = { ...rig.source, lastSuccessAt: OPENED };
    const desk = await rig.start([]);
    for (let minute = 1; minute <= 20; minute += 1) {
      rig.clock.moveTo(OPENED + minute * MINUTE);
      await desk.recheck();
    }
    expect(rig.titles()).toEqual([`${rig.source.name}: no news from the help desk`]);
    rig.desks = [];
    await rig.start([]);
    expect(await rig.states()).toEqual({ fired: 1 });
    await rig.goTo(OPENED + 21 * MINUTE);
    expect(await rig.states()).toEqual({ withdrawn: 1 });
    expect(rig.takenBack).toEqual(rig.shown.map(({ id }) => id));
  });
});

describe('an alert of a case', () => {
  it.each([
    { abilities: ['reply', 'assign'], canTake: true },
    { abilities: ['reply'], canTake: false },
    { abilities: [], canTake: false },
  ] as const)('of a source that is able to $abilities: it can be taken, $canTake', async (row) => {
    rig.source = { ...rig.source, abilities: [...row.abilities] };
    await rig.start([stored(caseOpened(OPENED))]);
    await rig.goTo(OPENED + 4 * HOUR + MINUTE);
    expect(new Set(rig.shown.map(({ canTake }) => canTake))).toEqual(new Set([row.canTake]));
  });
});

describe('a help desk that is asked', () => {
  const stale = 'Help desk: no news from the help desk';
  /** Lets the minutes go by up to one after `OPENED`, and does `each` minute what is to be done. */
  const runTo = async (desk: AlertDesk, minute: number, each: () => void = () => {}) => {
    while (rig.clock.now() < OPENED + minute * MINUTE) {
      rig.clock.moveTo(rig.clock.now() + MINUTE);
      each();
      await desk.recheck();
    }
  };

  it('that is read again in time is no reason to look at every case', async () => {
    const desk = await rig.start([stored(caseOpened(OPENED))]);
    await desk.recheck();
    const before = rig.reviews;
    for (const seconds of [5, 10, 15])
      desk.updateSource({ ...rig.source, lastSuccessAt: OPENED + seconds * SECOND });
    expect(rig.reviews).toBe(before);
    desk.updateSource({ ...rig.source, sourceId: 'another' });
    expect(rig.reviews).toBe(before + 1);
  });

  it('is silent from when it was last read on, however often that was', async () => {
    const desk = await rig.start([]);
    await runTo(desk, 6, () => desk.updateSource({ ...rig.source, lastSuccessAt: rig.clock.now() }));
    await runTo(desk, 15);
    expect(rig.titles()).toEqual([]);
    await runTo(desk, 16);
    expect(rig.titles()).toEqual([stale]);
  });

  it('that is silent is told, though it is asked so seldom that nothing else wakes the program', async () => {
    vi.useFakeTimers({ now: OPENED, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    rig.clock = Object.assign(createClock(), { moveTo: vi.setSystemTime });
    const desk = await rig.start([]);
    await desk.recheck();
    for (const _ of [5, 10, 15]) {
      vi.advanceTimersByTime(5 * MINUTE);
      desk.updateSource(rig.source);
      await desk.recheck();
    }
    expect(rig.titles()).toEqual([stale]);
  });

  it('that was silent in quiet hours and is read again before they end is told of no more', async () => {
    const shifts = [{ weekday: 1, fromMinute: 16 * 60, toMinute: 18 * 60 }];
    rig.settings = { ...rig.settings, quiet: { ...rig.settings.quiet, shifts } };
    const desk = await rig.start([]);
    await runTo(desk, 11);
    expect(await rig.states()).toEqual({ held: 1 });
    desk.updateSource({ ...rig.source, lastSuccessAt: rig.clock.now() });
    await soon(async () => expect(await rig.states()).toEqual({ withdrawn: 1 }));
  });

  it('that goes on after a pause is silent from then on, and not from before it', async () => {
    const desk = await rig.start([]);
    await runTo(desk, 1, () => desk.updateSource({ ...rig.source, lastSuccessAt: rig.clock.now() }));
    const before = { ...rig.source, lastSuccessAt: rig.clock.now() };
    desk.updateSource({ ...before, activity: 'paused' });
    await runTo(desk, 60);
    desk.updateSource({ ...before, activity: 'syncing' });
    await runTo(desk, 69);
    expect(rig.titles()).toEqual([]);
    await runTo(desk, 70);
    expect(rig.titles()).toEqual([stale]);
  });
});
