import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import type { AlertDesk } from '../../../../src/main/alerts/alert-desk.ts';
import { keepReach } from '../../../../src/main/alerts/reach/reach-keeper.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

/** Starts with two cases, an hour apart, on a system that never says whether it shows notifications. */
async function start(): Promise<AlertDesk> {
  rig.keeper = keepReach({ clock: rig.clock, probe: async () => [], onChanged: () => {} });
  return rig.start([
    stored(caseOpened(OPENED)),
    stored(caseOpened(OPENED + HOUR, {}, { id: 'desk/2', key: 'RT-2' })),
  ]);
}

/** Lets the minutes go by up to one after `OPENED`, looking at the clock as often as the program does. */
async function runTo(minute: number): Promise<void> {
  while (rig.clock.now() < OPENED + minute * MINUTE) await rig.goTo(rig.clock.now() + 30 * SECOND);
}

describe('what the system did not take, which says nothing of when it does', () => {
  it('comes as soon as it can, and what comes due later comes on time', async () => {
    await start();
    await runTo(209);
    rig.answer = 'refused';
    await runTo(210);
    expect(await rig.states()).toEqual({ refused: 1 });
    rig.answer = 'shown';
    await runTo(211);
    expect(rig.titles()).toEqual(['Could not be shown before: 1 deadline near']);
    await runTo(400);
    expect(rig.titles().slice(1)).toEqual([
      'RT-1: at most 10 working minutes left',
      'RT-1: deadline passed',
      'RT-2: at most 30 working minutes left',
      'RT-2: at most 10 working minutes left',
      'RT-2: deadline passed',
    ]);
  });

  it('is tried again calmly while it is refused, is said once, and is lost by no hour of that', async () => {
    const logged: string[] = [];
    rig.log = (message) => logged.push(message);
    await start();
    await runTo(209);
    rig.answer = 'refused';
    let tries = 0;
    const { keeper } = rig;
    rig.keeper = keeper && {
      ...keeper,
      showed(outcome) {
        tries += 1;
        keeper.showed(outcome);
      },
    };
    await runTo(229);
    // At once, after 30 s, 1 min, 2 min, 3.5 min, 6.5 min, 11.5 min, 16.5 min.
    expect(tries).toBe(8);
    expect(logged).toEqual([expect.stringContaining('RT-1: at most 30 working minutes left')]);
    rig.answer = 'shown';
    await runTo(235);
    expect(rig.titles()).toEqual(['Could not be shown before: 1 deadline near']);
  });

  it('is not told again once it was shown after all', async () => {
    const desk = await start();
    await runTo(209);
    rig.answer = 'refused';
    await runTo(210);
    const [row] = (await rig.vault.db.ledger.toArray()).filter(({ state }) => state === 'refused');
    rig.keeper?.showed('shown');
    const late = { id: 'late', alertIds: [row?.id ?? ''] };
    await desk.shown(late);
    rig.answer = 'shown';
    await runTo(215);
    expect([rig.titles(), await rig.states(), rig.takenBack]).toEqual([[], { fired: 1 }, []]);
    await desk.caseSeen('desk/1');
    expect(rig.takenBack).toEqual(['late']);
  });

  it('goes if it is shown after it was told again', async () => {
    const desk = await start();
    await runTo(209);
    rig.answer = 'refused';
    await runTo(210);
    const [row] = (await rig.vault.db.ledger.toArray()).filter(({ state }) => state === 'refused');
    rig.answer = 'shown';
    await runTo(211);
    await desk.shown({ id: 'late', alertIds: [row?.id ?? ''] });
    expect([rig.takenBack, rig.shown.length, await rig.states()]).toEqual([['late'], 1, { fired: 1 }]);
  });

  it('is told in the window once somebody looks at it', async () => {
    await start();
    await runTo(209);
    rig.answer = 'refused';
    await runTo(212);
    rig.isWatched = true;
    await runTo(213);
    expect(rig.shown.map(({ on, title }) => [on, title])).toEqual([
      ['window', 'Could not be shown before: 1 deadline near'],
    ]);
    expect(await rig.states()).toEqual({ fired: 1 });
  });
});
