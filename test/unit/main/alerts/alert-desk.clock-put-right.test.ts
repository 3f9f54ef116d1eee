import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import type { AlertDesk } from '../../../../src/main/alerts/alert-desk.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();
const subject = stored(caseOpened(OPENED));

/** Lets the minutes go by up to one after `OPENED`, looking at the clock as often as the program does. */
async function runTo(desk: AlertDesk, minute: number, each: () => void = () => {}): Promise<void> {
  while (rig.clock.now() < OPENED + minute * MINUTE) {
    rig.clock.moveTo(rig.clock.now() + 30 * SECOND);
    each();
    await desk.recheck();
  }
}

describe('once a clock is put right that was an hour ahead at the start', () => {
  const ahead = OPENED + HOUR;
  const stale = 'Help desk: no news from the help desk';

  it('what came due before it is told waits for no more than the first reading', async () => {
    rig.clock.moveTo(ahead);
    const desk = await rig.start([]);
    rig.clock.moveTo(OPENED);
    const isRead = () => desk.updateSource({ ...rig.source, lastSuccessAt: rig.clock.now() });
    await runTo(desk, 8, isRead);
    const severe = caseOpened(OPENED + 4 * MINUTE, { severity: 'A' }, { owner: 'Lin' });
    desk.update([stored(severe, rig.clock.now())]);
    await runTo(desk, 8.5, isRead);
    expect(rig.titles()).toEqual(['New severity A case RT-1']);
  });

  it('a help desk is silent from then on, be it known since the start or added since', async () => {
    rig.clock.moveTo(ahead);
    const desk = await rig.start([]);
    desk.updateSource({ ...rig.source, sourceId: 'added', name: 'Added' });
    rig.clock.moveTo(OPENED);
    await runTo(desk, 9.5);
    expect(rig.titles()).toEqual([]);
    await runTo(desk, 10);
    expect([...rig.titles()].sort()).toEqual(['Added: no news from the help desk', stale]);
  });

  it('what the system did not take comes as soon as it does', async () => {
    rig.clock.moveTo(OPENED + 6 * HOUR);
    rig.reach = { reachableSince: null, isFocusMode: false };
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 6 * HOUR + MINUTE);
    expect(await rig.states()).toEqual({ superseded: 2, refused: 1 });
    rig.reach = { reachableSince: OPENED + 5 * HOUR, isFocusMode: false };
    rig.clock.moveTo(OPENED + 5 * HOUR);
    await desk.reconsider();
    expect(rig.titles()).toEqual(['Could not be shown before: 1 deadline passed']);
  });

  it('what was put off does not wait for the hour besides, but a second put right ends nothing', async () => {
    rig.clock.moveTo(OPENED + 6 * HOUR);
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 6 * HOUR + MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 6 * HOUR + 11 * MINUTE);
    await rig.goTo(OPENED + 6 * HOUR + 59 * SECOND);
    expect(await rig.states()).toEqual({ superseded: 2, snoozed: 1 });
    await rig.goTo(OPENED + 5 * HOUR);
    expect(rig.titles().slice(1)).toEqual(['RT-1: deadline passed']);
  });
});

describe('what was told before its time, by a clock that is put right then,', () => {
  it('is taken back and told when it is due, whatever became of it', async () => {
    rig.clock.moveTo(OPENED + 6 * HOUR);
    const other = stored(caseOpened(OPENED, {}, { id: 'desk/2', key: 'RT-2' }));
    const desk = await rig.start([subject, other]);
    const isRead = () => desk.updateSource({ ...rig.source, lastSuccessAt: rig.clock.now() });
    await runTo(desk, 362, isRead);
    expect(rig.titles()).toEqual(['While you were away: 2 deadlines passed']);
    await desk.caseSeen('desk/2');
    rig.clock.moveTo(OPENED + MINUTE);
    await desk.recheck();
    expect(rig.takenBack).toEqual([rig.shown[0]?.id]);
    expect(await rig.states()).toEqual({ withdrawn: 6 });
    await runTo(desk, 300, isRead);
    const steps = ['at most 30 working minutes left', 'at most 10 working minutes left', 'deadline passed'];
    const told = steps.flatMap((step) => [`RT-1: ${step}`, `RT-2: ${step}`]);
    expect(rig.titles().slice(1)).toEqual(told);
    expect(await rig.states()).toEqual({ fired: 6 });
  });

  it('also when the program was started anew in between, and once alone', async () => {
    await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    rig.desks = [];
    rig.clock.moveTo(OPENED + 200 * MINUTE);
    await rig.start([subject]);
    for (const minute of [201, 210, 211]) await rig.goTo(OPENED + minute * MINUTE);
    rig.desks = [];
    await rig.start([subject]);
    await rig.goTo(OPENED + 212 * MINUTE);
    expect(rig.titles()).toEqual(Array(2).fill('RT-1: at most 30 working minutes left'));
  });

  it('also when the machine slept over its time, once put right, though nothing was to be decided at a later one', async () => {
    await rig.start([subject]);
    for (const minute of [210, 211, 205, 214]) await rig.goTo(OPENED + minute * MINUTE);
    expect(rig.titles()).toEqual([
      'RT-1: at most 30 working minutes left',
      'While you were away: 1 deadline near',
    ]);
  });
});

describe('what was told on time', () => {
  const told = ['RT-1: at most 30 working minutes left'];

  /** The program tells, and is started anew when the workstation's clock, which is behind, says `minute`. */
  async function startAnewAt(minute: number): Promise<AlertDesk> {
    await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    rig.desks = [];
    rig.isTimeKnown = false;
    rig.clock.moveTo(OPENED + minute * MINUTE);
    return rig.start([subject]);
  }

  it('stays told at a start by a clock that is behind, once the help desk’s time is known', async () => {
    const desk = await startAnewAt(200);
    await runTo(desk, 207);
    rig.isTimeKnown = true;
    for (const minute of [213, 214, 219]) await rig.goTo(OPENED + minute * MINUTE);
    expect([rig.titles(), rig.takenBack, await rig.states()]).toEqual([told, [], { fired: 1 }]);
  });

  it('is told again where the help desk’s time is not known for a quarter of an hour', async () => {
    const desk = await startAnewAt(150);
    const isRead = () => desk.updateSource({ ...rig.source, lastSuccessAt: rig.clock.now() });
    await runTo(desk, 164.5, isRead);
    expect(await rig.states()).toEqual({ fired: 1 });
    await runTo(desk, 165, isRead);
    expect(await rig.states()).toEqual({ withdrawn: 1 });
  });

  it('stays told when the clock is set back, and is put right once that is noticed', async () => {
    await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    rig.lookForJump = () => {
      rig.lookForJump = () => {};
      rig.clock.moveTo(OPENED + 211 * MINUTE);
    };
    await rig.goTo(OPENED + 180 * MINUTE);
    await rig.goTo(OPENED + 212 * MINUTE);
    expect([rig.titles(), rig.takenBack, await rig.states()]).toEqual([told, [], { fired: 1 }]);
  });
});
