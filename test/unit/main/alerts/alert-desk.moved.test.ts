import { beforeEach, describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { noticesBefore } from '../../domain/support/notices-before.ts';
import { setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

// Billing, severity B: its four hours end on 31 December, and by the notice for 2019 two days earlier.
const AT = beijing('2018-12-28 17:00');
const subject = stored(caseOpened(AT, { serviceType: 'billing' }));
const wrote = { ...subject, revision: 2, updatedAt: AT + 20 * MINUTE };
const raise = { id: 's', at: AT + 20 * MINUTE, kind: 'severity-changed', severity: 'C' } as const;
const under = (calendar: typeof chinaCalendar) => policyBook(publishedPolicies.versions, calendar);

beforeEach(() => {
  rig.clock.moveTo(AT + 5 * MINUTE);
  rig.book = under(noticesBefore(2019));
  rig.settings = {
    ...rig.settings,
    steps: { usual: [], bySeverity: {} },
    silenced: ['window-opening', 'window-opened', 'window-closing', 'deadline-passed'],
  };
});

async function runTo(minute: number): Promise<void> {
  while (rig.clock.now() < AT + minute * MINUTE) await rig.goTo(rig.clock.now() + 30 * SECOND);
}
/** The notice for the next year comes out. */
async function publish(desk: Awaited<ReturnType<typeof rig.start>>): Promise<void> {
  rig.book = under(chinaCalendar);
  desk.reread();
  await desk.recheck();
}
/** How the alerts of moves stand, in the order of their ids. */
const moves = async () => {
  const rows = await rig.vault.db.ledger.toArray();
  return rows.filter(({ id }) => id.includes('|deadline-moved|')).map(({ state }) => state);
};

describe('a deadline that a new calendar moves', () => {
  it.each([
    ['the case is left alone', []],
    ['the customer writes', [wrote]],
  ])('in quiet hours is told after them, once, if %s meanwhile', async (_, cases) => {
    const desk = await rig.start([subject]);
    await runTo(10);
    rig.settings = { ...rig.settings, quiet: { ...rig.settings.quiet, until: AT + 40 * MINUTE } };
    await desk.reconsider();
    await publish(desk);
    expect(await moves()).toEqual(['held']);
    desk.update(cases);
    await runTo(60);
    expect(rig.titles()).toEqual(['In quiet hours: RT-1: deadline moved']);
    expect(await moves()).toEqual(['fired']);
  });

  it('is told in the moment in which the case changes, too', async () => {
    const desk = await rig.start([subject]);
    await runTo(10);
    rig.book = under(chinaCalendar);
    desk.update([wrote]);
    await runTo(30);
    expect(rig.titles()).toEqual(['RT-1: a new calendar moved the deadline']);
  });

  it('stays told while the case changes otherwise, and is over once the case itself moves it', async () => {
    const desk = await rig.start([subject]);
    await runTo(10);
    await publish(desk);
    desk.update([wrote]);
    await runTo(30);
    expect([rig.takenBack, await moves()]).toEqual([[], ['fired']]);
    desk.update([{ ...wrote, revision: 3, events: [...wrote.events, raise] }]);
    await runTo(40);
    expect([rig.titles().length, await moves()]).toEqual([1, ['withdrawn']]);
    expect(rig.takenBack).toEqual([rig.shown[0]?.id]);
  });

  it('is told with the deadline as it is then, if the case moves it, too, before it could be', async () => {
    const desk = await rig.start([subject]);
    await runTo(10);
    rig.settings = { ...rig.settings, quiet: { ...rig.settings.quiet, until: AT + 40 * MINUTE } };
    await desk.reconsider();
    await publish(desk);
    desk.update([{ ...wrote, events: [...wrote.events, raise] }]);
    await runTo(60);
    expect(rig.titles()).toEqual(['In quiet hours: RT-1: deadline moved']);
    expect((await moves()).sort()).toEqual(['fired', 'withdrawn']);
  });

  it('is told no more by what the case does on its own, however the calendar changed before', async () => {
    const desk = await rig.start([subject]);
    await runTo(10);
    await publish(desk);
    await desk.caseSeen('desk/1');
    rig.desks = [];
    const again = await rig.start([subject]);
    again.update([{ ...wrote, events: [...wrote.events, raise] }]);
    await runTo(30);
    expect(rig.titles()).toHaveLength(1);
  });

  it('is told each time, also there, back, and there again', async () => {
    const desk = await rig.start([subject]);
    await runTo(10);
    await publish(desk);
    await desk.caseSeen('desk/1');
    await runTo(12);
    rig.book = under(noticesBefore(2019));
    desk.reread();
    await runTo(14);
    await publish(desk);
    await runTo(16);
    expect(rig.titles()).toEqual(Array(3).fill('RT-1: a new calendar moved the deadline'));
  });

  it('stays told when a clock that was ahead is put right, and one that was held then is told', async () => {
    rig.clock.moveTo(AT + 90 * MINUTE);
    const other = stored(caseOpened(AT, { serviceType: 'billing' }, { id: 'desk/2', key: 'RT-2' }));
    const desk = await rig.start([subject, other]);
    await publish(desk);
    await desk.snooze('desk/2', '10-minutes');
    await rig.goTo(AT + 20 * MINUTE);
    expect([rig.takenBack.length, (await moves()).sort()]).toEqual([1, ['fired', 'fired']]);
  });

  it('is told after a pause that comes before it could be', async () => {
    const desk = await rig.start([subject]);
    await runTo(10);
    rig.settings = { ...rig.settings, quiet: { ...rig.settings.quiet, until: AT + 40 * MINUTE } };
    await desk.reconsider();
    await publish(desk);
    const paused = { id: 'p', at: AT + 12 * MINUTE, kind: 'paused', reason: 'on-hold' } as const;
    const resumed = { id: 'q', at: AT + 14 * MINUTE, kind: 'resumed' } as const;
    await runTo(12);
    desk.update([{ ...wrote, events: [...subject.events, paused] }]);
    await runTo(13);
    desk.update([{ ...wrote, revision: 3, events: [...subject.events, paused] }]);
    await runTo(14);
    desk.update([{ ...wrote, revision: 4, events: [...subject.events, paused, resumed] }]);
    await runTo(60);
    expect(rig.titles()).toEqual(['In quiet hours: RT-1: deadline moved']);
  });
});
