import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { manualClock } from '../../../support/manual-clock.ts';
import { soon } from '../../../support/soon.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

describe('a case on its way to its deadline', () => {
  // Severity B, platform: 4 h from 10:00 are used up at 14:00.
  const subject = stored(caseOpened(OPENED));

  it('is told at 30 and at 10 working minutes and when the deadline has passed, once each', async () => {
    await rig.start([subject]);
    for (const minute of [0, 209, 210, 211, 229, 230, 239, 240, 241, 300]) {
      await rig.goTo(OPENED + minute * MINUTE + 1);
    }
    expect(rig.titles()).toEqual([
      'RT-1: at most 30 working minutes left',
      'RT-1: at most 10 working minutes left',
      'RT-1: deadline passed',
    ]);
  });

  it('has the notification of a step taken back when a later one is told, and the ledger keeps both', async () => {
    await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    expect(rig.takenBack).toEqual([]);
    await rig.goTo(OPENED + 230 * MINUTE);
    expect(rig.takenBack).toEqual([rig.shown[0]?.id]);
    expect(await rig.states()).toEqual({ fired: 2 });
  });

  it('tells again by its new deadline once it was closed and is reopened, and nothing twice', async () => {
    const desk = await rig.start([subject]);
    for (const minute of [209, 210, 215]) await rig.goTo(OPENED + minute * MINUTE);
    const closing = { id: 'c', at: OPENED + 215 * MINUTE, kind: 'closed' } as const;
    const closed = { ...subject, isOpen: false, events: [...subject.events, closing] };
    desk.update([closed]);
    for (const minute of [314, 315]) await rig.goTo(OPENED + minute * MINUTE);
    const reopening = { id: 'r', at: OPENED + 315 * MINUTE, kind: 'reopened' } as const;
    desk.update([{ ...closed, isOpen: true, events: [...closed.events, reopening] }]);
    for (const minute of [315, 316, 329, 330, 339, 340, 341]) await rig.goTo(OPENED + minute * MINUTE + 1);
    expect(rig.titles()).toEqual([
      'RT-1: at most 30 working minutes left',
      'RT-1: at most 25 working minutes left',
      'RT-1: at most 10 working minutes left',
      'RT-1: deadline passed',
    ]);
  });

  it('is told nothing again when the help desk dates its reopening seconds after it was reopened here', async () => {
    const desk = await rig.start([subject]);
    for (const minute of [209, 210, 215]) await rig.goTo(OPENED + minute * MINUTE);
    const closing = { id: 'c', at: OPENED + 215 * MINUTE, kind: 'closed' } as const;
    const closed = { ...subject, isOpen: false, events: [...subject.events, closing] };
    desk.update([closed]);
    const reopened = (at: number, id: string) => {
      const reopening = { id, at, kind: 'reopened' } as const;
      desk.update([{ ...closed, isOpen: true, events: [...closed.events, reopening] }]);
    };
    for (const minute of [314, 315]) await rig.goTo(OPENED + minute * MINUTE);
    reopened(OPENED + 315 * MINUTE, 'here');
    await rig.goTo(OPENED + 315 * MINUTE + SECOND);
    const takenBack = rig.takenBack.length;
    reopened(OPENED + 315 * MINUTE + 7 * SECOND, 'there');
    await rig.goTo(OPENED + 315 * MINUTE + 8 * SECOND);
    expect(rig.titles()).toEqual([
      'RT-1: at most 30 working minutes left',
      'RT-1: at most 25 working minutes left',
    ]);
    expect(rig.takenBack).toHaveLength(takenBack);
  });

  it('is told nothing again that it was told before it was closed, where its deadline is the same', async () => {
    const desk = await rig.start([subject]);
    for (const minute of [209, 210, 211]) await rig.goTo(OPENED + minute * MINUTE);
    const closing = { id: 'c', at: OPENED + 211 * MINUTE, kind: 'closed' } as const;
    desk.update([{ ...subject, isOpen: false, events: [...subject.events, closing] }]);
    await rig.goTo(OPENED + 212 * MINUTE);
    desk.update([subject]);
    await rig.goTo(OPENED + 213 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1: at most 30 working minutes left']);
  });

  it('is not told again by a second program on the same ledger', async () => {
    await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    await rig.start([subject]);
    await rig.goTo(OPENED + 212 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1: at most 30 working minutes left']);
  });

  it('is told once, by its last step, when several came due unheard', async () => {
    await rig.start([subject]);
    await rig.goTo(OPENED + 5 * HOUR);
    expect(rig.titles()).toEqual(['While you were away: 1 deadline passed']);
    expect(rig.shown[0]?.body).toBe('Mon 14:00 RT-1: deadline passed');
    expect(await rig.states()).toEqual({ superseded: 2, fired: 1 });
  });

  it('is told after an absence as soon as the help desks are read: what is logged here is no news of theirs', async () => {
    const desk = await rig.start([subject]);
    const logged = { ...rig.source, sourceId: 'logged-here', kind: 'logged-here' } as const;
    desk.updateSource(logged);
    await rig.goTo(OPENED + 5 * HOUR);
    expect(rig.titles()).toEqual(['While you were away: 1 deadline passed']);
  });

  it('is not told an earlier step after a later one, though the earlier waits for news of the help desk', async () => {
    const desk = await rig.start([subject]);
    rig.clock.moveTo(OPENED + 241 * MINUTE);
    await desk.recheck();
    expect(rig.titles()).toEqual(['RT-1: deadline passed']);
    desk.updateSource(rig.source);
    await desk.recheck();
    expect(rig.titles()).toEqual(['RT-1: deadline passed']);
    expect(await rig.states()).toEqual({ superseded: 2, fired: 1 });
  });

  it('is not told when it was past before this console first knew it', async () => {
    rig.source = { ...rig.source, lastSuccessAt: OPENED };
    await rig.start([stored(caseOpened(OPENED - 22 * HOUR), OPENED)]);
    await rig.goTo(OPENED + MINUTE);
    expect(rig.titles()).toEqual([]);
    expect(await rig.states()).toEqual({ past: 3 });
  });

  it('is no news at the very first start, however little is left: nobody was away from it', async () => {
    rig.source = { ...rig.source, lastSuccessAt: null, activity: 'syncing' };
    rig.clock = manualClock(OPENED + 215 * MINUTE);
    const desk = await rig.start([]);
    desk.update([stored(subject, OPENED + 215 * MINUTE)]);
    await desk.recheck();
    await rig.goTo(OPENED + 216 * MINUTE);
    expect(rig.titles()).toEqual([]);
    expect(await rig.states()).toEqual({ past: 1 });
    await rig.goTo(OPENED + 230 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1: at most 10 working minutes left']);
  });

  it('is no news either when its source was removed and comes back', async () => {
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 100 * MINUTE);
    desk.forgetSource('desk');
    const note = () => rig.vault.db.ledger.get('watched|desk');
    await soon(async () => expect((await note())?.state).toBe('withdrawn'));
    rig.desks = [];
    rig.clock.moveTo(OPENED + 215 * MINUTE);
    desk.updateSource({ ...rig.source, lastSuccessAt: null, activity: 'syncing' });
    desk.update([stored(subject, OPENED + 215 * MINUTE)]);
    rig.desks = [desk];
    await rig.goTo(OPENED + 216 * MINUTE);
    expect(rig.titles()).toEqual([]);
    await rig.goTo(OPENED + 230 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1: at most 10 working minutes left']);
  });

  it('is told anew when its deadline moves', async () => {
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    const raised = stored({
      ...subject,
      revision: 2,
      events: [
        ...subject.events,
        { id: 'up', at: OPENED + 212 * MINUTE, kind: 'severity-changed', severity: 'C' },
      ],
    });
    desk.update([raised]);
    await rig.goTo(OPENED + (480 - 30) * MINUTE + 1);
    expect(rig.titles()).toEqual([
      'RT-1: at most 30 working minutes left',
      'RT-1: at most 30 working minutes left',
    ]);
    expect(rig.takenBack).toEqual([rig.shown[0]?.id]);
    expect(await rig.states()).toEqual({ withdrawn: 1, fired: 1 });
  });

  it('is silent once answered, paused or closed', async () => {
    const later = OPENED + HOUR;
    const answered = caseOpened(
      OPENED,
      {},
      { id: 'a', events: [{ id: 'r', at: later, kind: 'responded', by: 'x' }] },
    );
    const paused = caseOpened(
      OPENED,
      {},
      { id: 'p', events: [{ id: 'p', at: later, kind: 'paused', reason: 'on-hold' }] },
    );
    const closed = caseOpened(OPENED, {}, { id: 'c', isOpen: false });
    await rig.start([answered, paused, closed].map((one) => stored(one)));
    await rig.goTo(OPENED + 6 * HOUR);
    expect(rig.titles()).toEqual([]);
  });

  it('comes with three others as one notification', async () => {
    await rig.start(
      [1, 2, 3, 4].map((n) => stored(caseOpened(OPENED, {}, { id: `desk/${n}`, key: `RT-${n}` }))),
    );
    await rig.goTo(OPENED + 231 * MINUTE);
    expect(rig.titles()).toEqual(['4 deadlines near']);
    expect(rig.shown[0]?.caseId).toBeNull();
    expect(rig.shown[0]?.body).toContain('and 1 more');
  });

  it('comes in a storm with hundreds of others in a handful of notifications', async () => {
    const storm = Array.from({ length: 500 }, (_, n) =>
      stored(caseOpened(OPENED + n * 120, {}, { id: `desk/${n}`, key: `RT-${n}` })),
    );
    await rig.start(storm);
    for (let ms = 0; ms <= 100_000; ms += 1000) await rig.goTo(OPENED + 210 * MINUTE + ms);
    expect(rig.shown.length).toBeLessThan(10);
    expect(new Set(rig.shown.flatMap(({ alertIds }) => alertIds)).size).toBe(500);
    expect(rig.shown.flatMap(({ alertIds }) => alertIds)).toHaveLength(500);
  });
});
