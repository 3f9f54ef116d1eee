import { describe, expect, it } from 'vitest';
import type { ShownCase } from '../../../../src/domain/cases/with-commands.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

describe('a case that the agent takes', () => {
  const subject = stored(caseOpened(OPENED, {}, { owner: 'Zhou' }));
  const mine = { ...subject, owner: 'Li Wei' };

  it('is not told as assigned, nor once its source shows it, also after a restart', async () => {
    rig.agent = 'Li Wei';
    const desk = await rig.start([subject]);
    desk.update([{ ...mine, assignedBy: 'Li Wei' }]);
    await rig.goTo(OPENED + MINUTE);
    desk.update([mine]);
    await rig.goTo(OPENED + 2 * MINUTE);
    await rig.start([mine]);
    await rig.goTo(OPENED + 3 * MINUTE);
    expect(rig.titles()).toEqual([]);
    expect(await rig.states()).toEqual({ silenced: 1 });
  });

  it('is told when somebody assigns it to the agent again after it was given away', async () => {
    rig.agent = 'Li Wei';
    const desk = await rig.start([{ ...mine, assignedBy: 'Li Wei' }]);
    await rig.goTo(OPENED + MINUTE);
    desk.update([subject]);
    await rig.goTo(OPENED + 2 * MINUTE);
    expect(rig.titles()).toEqual([]);
    desk.update([{ ...mine, updatedAt: OPENED + 3 * MINUTE }]);
    await rig.goTo(OPENED + 3 * MINUTE);
    expect(rig.titles()).toHaveLength(1);
  });
});

describe('a case that the agent assigns to somebody else, who hears of their own cases only', () => {
  const mine = stored(caseOpened(OPENED, {}, { owner: 'Li Wei' }));
  const given = { ...mine, owner: 'Zhou', assignedBy: 'Li Wei' };

  it.each([
    { it: 'is kept', shown: mine, isTold: true },
    { it: 'is given away', shown: given, isTold: false },
  ])('when it $it, is its deadline told: $isTold', async ({ shown, isTold }) => {
    rig.agent = 'Li Wei';
    rig.settings = { ...rig.settings, scope: 'mine' };
    const desk = await rig.start([mine]);
    desk.update([shown]);
    for (let at = OPENED; at <= OPENED + 5 * HOUR; at += 10 * MINUTE) await rig.goTo(at);
    expect(rig.titles().length > 0).toBe(isTold);
  });

  it('is told when it comes back to them', async () => {
    rig.agent = 'Li Wei';
    const desk = await rig.start([mine]);
    await rig.goTo(OPENED + MINUTE);
    desk.update([given]);
    await rig.goTo(OPENED + 2 * MINUTE);
    expect(rig.titles()).toEqual([]);
    desk.update([{ ...mine, updatedAt: OPENED + 3 * MINUTE }]);
    await rig.goTo(OPENED + 3 * MINUTE);
    expect(rig.titles()).toHaveLength(1);
  });
});

describe('a case that is the agent’s own', () => {
  const mine = stored(caseOpened(OPENED, {}, { owner: 'Li Wei' }));

  it('is not told when the agent says who they are, nor by another spelling or name of theirs', async () => {
    const desk = await rig.start([mine]);
    await rig.goTo(OPENED + MINUTE);
    for (const name of ['Li Wei', 'li wei', null, 'LI WEI']) {
      rig.agent = name;
      rig.clock.moveTo(rig.clock.now() + MINUTE);
      await desk.reconsider();
    }
    rig.agent = 'Wei Li';
    desk.update([{ ...mine, owner: 'Wei Li' }]);
    await desk.reconsider();
    expect(rig.titles()).toEqual([]);
  });

  it('is told when it became so while the program did not run', async () => {
    rig.agent = 'Li Wei';
    await rig.start([{ ...mine, owner: 'Zhou' }]);
    await rig.goTo(OPENED + MINUTE);
    rig.desks = [];
    rig.clock.moveTo(OPENED + 20 * MINUTE);
    await (await rig.start([{ ...mine, updatedAt: OPENED + 10 * MINUTE }])).recheck();
    expect(rig.titles()).toEqual(['While you were away: RT-1: yours now']);
    expect(rig.shown[0]?.body).toBe('Mon 10:10 RT-1: yours now');
  });

  it.each<[string, Partial<ShownCase>]>([
    ['it was theirs before they said who they are', { firstSeenAt: OPENED + MINUTE }],
    ['it was theirs at the first reading', { firstSeenAt: OPENED }],
  ])('is told when it was given away and comes back: %s', async (_, was) => {
    const desk = await rig.start([{ ...mine, ...was }]);
    rig.agent = 'Li Wei';
    await desk.reconsider();
    await rig.goTo(OPENED + 2 * MINUTE);
    desk.update([{ ...mine, ...was, owner: 'Zhou', updatedAt: OPENED + 3 * MINUTE }]);
    await rig.goTo(OPENED + 3 * MINUTE);
    expect(rig.titles()).toEqual([]);
    desk.update([{ ...mine, ...was, updatedAt: OPENED + 4 * MINUTE }]);
    await rig.goTo(OPENED + 4 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1 is yours now']);
  });

  it('is told when it comes back after the kind was turned on again, and not for that alone', async () => {
    rig.agent = 'Li Wei';
    rig.settings = { ...rig.settings, silenced: ['case-assigned'] };
    const desk = await rig.start([{ ...mine, owner: 'Zhou' }]);
    await rig.goTo(OPENED + MINUTE);
    desk.update([{ ...mine, updatedAt: OPENED + 2 * MINUTE }]);
    await rig.goTo(OPENED + 2 * MINUTE);
    rig.settings = { ...rig.settings, silenced: [] };
    await desk.reconsider();
    expect(rig.titles()).toEqual([]);
    desk.update([{ ...mine, owner: 'Zhou', updatedAt: OPENED + 3 * MINUTE }]);
    await rig.goTo(OPENED + 3 * MINUTE);
    desk.update([{ ...mine, updatedAt: OPENED + 4 * MINUTE }]);
    await rig.goTo(OPENED + 4 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1 is yours now']);
  });
});

describe('a case that is the agent’s own and in another source too', () => {
  const mine = stored(caseOpened(OPENED, {}, { owner: 'Li Wei' }));
  const twin = { ...mine, id: 'desk/2', key: 'RT-2', updatedAt: OPENED + 5 * MINUTE };

  it('is not told as assigned by the case that stands for it now, nor when it comes forward again', async () => {
    const desk = await rig.start([{ ...mine, owner: 'Zhou' }]);
    rig.agent = 'Li Wei';
    await desk.reconsider();
    await rig.goTo(OPENED + MINUTE);
    desk.update([{ ...mine, updatedAt: OPENED + 2 * MINUTE }]);
    await rig.goTo(OPENED + 2 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1 is yours now']);
    desk.update([
      { ...mine, standsBehind: 'desk/2' },
      { ...twin, standsFor: ['desk/1'] },
    ]);
    await rig.goTo(OPENED + 6 * MINUTE);
    desk.update([
      { ...mine, updatedAt: OPENED + 7 * MINUTE },
      { ...twin, isOpen: false },
    ]);
    await rig.goTo(OPENED + 7 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1 is yours now']);
  });

  it('is not told by either when it was theirs before they said who they are', async () => {
    const desk = await rig.start([mine]);
    rig.agent = 'Li Wei';
    await desk.reconsider();
    await rig.goTo(OPENED + MINUTE);
    desk.update([
      { ...mine, standsBehind: 'desk/2' },
      { ...twin, standsFor: ['desk/1'] },
    ]);
    await rig.goTo(OPENED + 6 * MINUTE);
    expect(rig.titles()).toEqual([]);
    desk.update([
      { ...mine, updatedAt: OPENED + 7 * MINUTE },
      { ...twin, isOpen: false },
    ]);
    await rig.goTo(OPENED + 7 * MINUTE);
    expect(rig.titles()).toEqual([]);
  });
});
