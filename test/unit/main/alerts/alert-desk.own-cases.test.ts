import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../src/domain/units.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

describe('a case that the agent takes', () => {
  const subject = stored(caseOpened(OPENED, {}, { owner: 'Zhou' }));
  const mine = { ...subject, owner: 'Li Wei' };

  it('is not told as assigned, nor once its source shows it, also after a restart', async () => {
    rig.agent = 'Li Wei';
    const desk = await rig.start([subject]);
    desk.update([{ ...mine, takenBy: 'Li Wei' }]);
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
    const desk = await rig.start([{ ...mine, takenBy: 'Li Wei' }]);
    await rig.goTo(OPENED + MINUTE);
    desk.update([subject]);
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
});
