import { describe, expect, it } from 'vitest';
import type { ShownCase } from '../../../../src/domain/cases/with-commands.ts';
import { MINUTE } from '../../../../src/domain/units.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

describe('what was told is seen', () => {
  const subject = stored(caseOpened(OPENED));
  const mine = { ...subject, owner: 'Li Wei' };
  /**
   * A desk of Li Wei with a case of somebody else, and the means to hand it over so many minutes after it was opened.
   */
  const startWithZhou = async () => {
    rig.agent = 'Li Wei';
    const desk = await rig.start([{ ...subject, owner: 'Zhou' }]);
    const give = async (minute: number, to: ShownCase) => {
      rig.clock.moveTo(OPENED + minute * MINUTE);
      desk.update([{ ...to, updatedAt: rig.clock.now() }]);
      await desk.recheck();
    };
    return { desk, give };
  };
  const other = stored(caseOpened(OPENED, {}, { id: 'desk/2', key: 'RT-2' }));

  it('once somebody opens the case, and its notification goes; what is told later has to be seen for itself', async () => {
    const desk = await rig.start([subject, other]);
    await rig.goTo(OPENED + 210 * MINUTE);
    await desk.caseSeen('desk/1');
    expect(await rig.states()).toEqual({ seen: 1, fired: 1 });
    expect(rig.takenBack).toEqual([rig.shown.find(({ caseId }) => caseId === 'desk/1')?.id]);
    await rig.goTo(OPENED + 230 * MINUTE);
    expect(await rig.states()).toEqual({ seen: 1, fired: 3 });
  });

  it('of one notification of many, which stays until each is seen', async () => {
    const many = [1, 2, 3, 4].map((n) => stored(caseOpened(OPENED, {}, { id: `desk/${n}`, key: `RT-${n}` })));
    const desk = await rig.start(many);
    await rig.goTo(OPENED + 210 * MINUTE);
    for (const id of ['desk/1', 'desk/2', 'desk/3']) await desk.caseSeen(id);
    expect(rig.takenBack).toEqual([]);
    await desk.seen(rig.shown.flatMap(({ alertIds }) => alertIds));
    expect(rig.takenBack).toEqual([rig.shown[0]?.id]);
    expect(await rig.states()).toEqual({ seen: 4 });
  });

  it('also when the desktop did not take it, which then need not be told again', async () => {
    rig.answer = 'refused';
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    await desk.caseSeen('desk/1');
    rig.answer = 'shown';
    rig.reach = { ...rig.reach, reachableSince: OPENED + 211 * MINUTE };
    await rig.goTo(OPENED + 211 * MINUTE);
    expect(rig.titles()).toEqual([]);
    expect(await rig.states()).toEqual({ seen: 1 });
  });

  it('and can still be put off, also after a restart, and put off once more', async () => {
    await (await rig.start([subject])).recheck();
    await rig.goTo(OPENED + 210 * MINUTE);
    await rig.desks[0]?.caseSeen('desk/1');
    rig.desks = [];
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 212 * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 222 * MINUTE);
    await rig.goTo(OPENED + 214 * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 224 * MINUTE);
    await rig.goTo(OPENED + 222 * MINUTE);
    expect(rig.titles()).toHaveLength(1);
    await rig.goTo(OPENED + 224 * MINUTE);
    expect(rig.titles()).toEqual([
      'RT-1: at most 30 working minutes left',
      'RT-1: at most 16 working minutes left',
    ]);
  });

  it('once somebody ends its snooze: it is not told again, and can be put off anew', async () => {
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    await desk.snooze('desk/1', '10-minutes');
    await rig.goTo(OPENED + 212 * MINUTE);
    await desk.endSnooze('desk/1');
    expect(await rig.states()).toEqual({ seen: 1 });
    await rig.goTo(OPENED + 222 * MINUTE);
    expect(rig.titles()).toHaveLength(1);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 230 * MINUTE);
    await rig.goTo(OPENED + 230 * MINUTE);
    expect(rig.titles()).toHaveLength(2);
  });

  it('nothing of it while nothing of the case is put off', async () => {
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    await desk.endSnooze('desk/1');
    expect(await rig.states()).toEqual({ fired: 1 });
  });

  it('that a case is yours now is told again when it was given away and comes back', async () => {
    const { desk, give } = await startWithZhou();
    await give(1, mine);
    await desk.caseSeen('desk/1');
    await give(2, { ...subject, owner: 'Zhou' });
    await give(3, mine);
    expect(rig.titles()).toEqual(['RT-1 is yours now', 'RT-1 is yours now']);
  });

  it('that a case is yours now is told again also when it was seen in the moment in which it was given away', async () => {
    const { desk, give } = await startWithZhou();
    await give(1, mine);
    const { request } = rig.vault;
    let isFirst = true;
    rig.vault.request = async (asked) => {
      if (asked.op === 'write-ledger' && isFirst) {
        isFirst = false;
        await desk.caseSeen('desk/1');
      }
      return request(asked);
    };
    await give(2, { ...subject, owner: 'Zhou' });
    await rig.goTo(OPENED + 3 * MINUTE);
    await give(4, mine);
    expect(rig.titles()).toEqual(['RT-1 is yours now', 'RT-1 is yours now']);
  });
});
