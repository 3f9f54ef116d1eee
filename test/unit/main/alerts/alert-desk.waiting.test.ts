import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

describe('a case on its way to its deadline', () => {
  // Severity B, platform: 4 h from 10:00 are used up at 14:00.
  const subject = stored(caseOpened(OPENED));

  it('is put off, but never past its next step', async () => {
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 220 * MINUTE);
    await rig.goTo(OPENED + 219 * MINUTE);
    await rig.goTo(OPENED + 220 * MINUTE);
    expect(rig.titles()).toEqual([
      'RT-1: at most 30 working minutes left',
      'RT-1: at most 20 working minutes left',
    ]);
    expect(await desk.snooze('desk/1', 'window-opens')).toBeNull();
    await rig.goTo(OPENED + 225 * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 230 * MINUTE);
    await rig.goTo(OPENED + 230 * MINUTE);
    expect(rig.titles().slice(2)).toEqual(['RT-1: at most 10 working minutes left']);
    expect(await rig.states()).toEqual({ superseded: 1, fired: 1 });
    const overtaken = (await rig.vault.db.ledger.toArray()).find(({ state }) => state === 'superseded');
    expect(overtaken?.told, 'that it was told stays known').toEqual({
      notice: rig.shown[1]?.id,
      as: 'single',
      on: 'desktop',
    });
  });

  it('is told by itself when it is resumed near its deadline, though the step was passed before an absence', async () => {
    const pausedAt = OPENED + 215 * MINUTE;
    const pause = { id: 'p', at: pausedAt, kind: 'paused', reason: 'waiting-for-customer' } as const;
    const waiting = { ...subject, revision: 2, events: [...subject.events, pause] };
    const desk = await rig.start([waiting]);
    await rig.goTo(OPENED + 300 * MINUTE);
    const resume = { id: 'r', at: OPENED + 301 * MINUTE, kind: 'resumed' } as const;
    desk.update([{ ...waiting, revision: 3, events: [...waiting.events, resume] }]);
    await rig.goTo(OPENED + 301 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1: at most 25 working minutes left']);
  });

  it('is told again when it is put off a while after it was seen', async () => {
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    await desk.seen(rig.shown[0]?.alertIds ?? []);
    for (const minute of [211, 212]) await rig.goTo(OPENED + minute * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 222 * MINUTE);
    await rig.goTo(OPENED + 222 * MINUTE);
    expect(rig.titles()).toEqual([
      'RT-1: at most 30 working minutes left',
      'RT-1: at most 18 working minutes left',
    ]);
  });

  it('is held in quiet hours, told in one summary after, and not at all if answered meanwhile', async () => {
    const shifts = [{ weekday: 1, fromMinute: 16 * 60, toMinute: 18 * 60 }];
    rig.settings = { ...rig.settings, quiet: { ...rig.settings.quiet, shifts } };
    const severe = { id: 'desk/2', key: 'RT-2', owner: 'Lin' };
    const second = stored(caseOpened(OPENED, {}, { id: 'desk/3', key: 'RT-3' }));
    const desk = await rig.start([subject, stored(caseOpened(OPENED, { severity: 'A' }, severe)), second]);
    for (const minute of [0, 90, 110, 121, 210, 230, 241]) await rig.goTo(OPENED + minute * MINUTE);
    expect(rig.titles().every((title) => title.includes('RT-2'))).toBe(true);
    const reply = { id: 'r', at: OPENED + 5 * HOUR, kind: 'responded', by: 'Lin' } as const;
    desk.update([{ ...second, revision: 2, events: [...second.events, reply] }]);
    await rig.goTo(OPENED + 6 * HOUR);
    expect(rig.titles().at(-1)).toBe('In quiet hours: 1 deadline passed');
    expect(rig.shown.at(-1)?.body).toBe('Mon 14:00 RT-1: deadline passed');
  });

  it('is told on a make-up Sunday where the shifts are business days, and held on a holiday', async () => {
    const shifts = [{ weekday: 'business-day', fromMinute: 9 * 60, toMinute: 18 * 60 } as const];
    rig.settings = { ...rig.settings, quiet: { ...rig.settings.quiet, shifts } };
    const [sunday, holiday] = [beijing('2026-09-20 10:00'), beijing('2026-10-01 10:00')];
    rig.clock.moveTo(sunday);
    await rig.start([
      stored(caseOpened(sunday)),
      stored(caseOpened(holiday, {}, { id: 'desk/2', key: 'RT-2' })),
    ]);
    for (const opened of [sunday, holiday]) await rig.goTo(opened + 210 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1: at most 30 working minutes left']);
    expect(await rig.states()).toMatchObject({ fired: 1, held: 2 });
  });

  it('is held for two hours at most when it was to be quiet since the clock was days ahead', async () => {
    await rig.start([subject]);
    const said = OPENED + 3 * DAY;
    rig.settings = { ...rig.settings, quiet: { ...rig.settings.quiet, until: said + 2 * HOUR } };
    await Promise.all(rig.desks.map((desk) => desk.reconsider()));
    await rig.goTo(OPENED + 110 * MINUTE);
    expect(rig.settings.quiet.until).toBe(OPENED + 2 * HOUR);
    await rig.goTo(OPENED + 210 * MINUTE);
    expect(rig.titles()).toEqual(['RT-1: at most 30 working minutes left']);
  });

  it('is told in the window instead of on the desktop while somebody looks at it', async () => {
    rig.isWatched = true;
    await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    rig.isWatched = false;
    await rig.goTo(OPENED + 230 * MINUTE);
    expect(rig.shown.map(({ on }) => on)).toEqual(['window', 'desktop']);
  });

  it('waits while the desktop may not disturb, but not in the window that somebody works in', async () => {
    await rig.start([subject]);
    rig.reach = { reachableSince: 0, isFocusMode: true };
    await rig.goTo(OPENED + 210 * MINUTE);
    expect(await rig.states()).toEqual({ held: 1 });
    rig.isWatched = true;
    await rig.goTo(OPENED + 211 * MINUTE);
    await rig.goTo(OPENED + 230 * MINUTE);
    expect(rig.shown.map(({ on, title }) => [on, title])).toEqual([
      ['window', 'During Do not disturb: 1 deadline near'],
      ['window', 'RT-1: at most 10 working minutes left'],
    ]);
  });
});
