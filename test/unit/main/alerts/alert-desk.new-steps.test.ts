import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../src/domain/units.ts';
import type { AlertDesk } from '../../../../src/main/alerts/alert-desk.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

describe('a step that is newly set', () => {
  const inMinutes = (...values: number[]) => values.map((value) => ({ unit: 'minutes' as const, value }));
  const set = async (desk: AlertDesk, ...usual: number[]) => {
    rig.settings = { ...rig.settings, steps: { usual: inMinutes(...usual), bySeverity: {} } };
    await desk.reconsider();
  };
  const all = [0, 1, 2, 3, 90].map((minute) =>
    stored(caseOpened(OPENED + minute * MINUTE, {}, { id: `desk/${minute}`, key: `RT-${minute}` })),
  );

  it('is told of no case that it had passed for: the ledger says so, and later cases are told', async () => {
    const desk = await rig.start(all);
    await rig.goTo(OPENED + 200 * MINUTE);
    await set(desk, 60, 30, 10);
    expect(rig.titles()).toEqual([]);
    const passed = (await rig.vault.db.ledger.toArray()).filter(({ state }) => state === 'past');
    expect(passed.map(({ step, why }) => [step, why])).toEqual(
      Array.from({ length: 4 }, () => ['60', 'step-set-later']),
    );
    await rig.goTo(OPENED + 210 * MINUTE);
    expect(rig.titles()).toEqual(['RT-0: at most 30 working minutes left']);
    await rig.goTo(OPENED + 270 * MINUTE);
    expect(rig.titles().at(-1)).toBe('RT-90: at most 60 working minutes left');
  });

  it('nor after a restart, or when it was set while the program did not run', async () => {
    await rig.start(all);
    await rig.goTo(OPENED + 200 * MINUTE);
    rig.desks = [];
    rig.settings = { ...rig.settings, steps: { usual: inMinutes(60, 30, 10), bySeverity: {} } };
    await rig.start(all);
    await rig.goTo(OPENED + 201 * MINUTE);
    expect(rig.titles()).toEqual([]);
  });

  it('leaves alone what was due by the steps before, and not told yet', async () => {
    rig.isWatched = false;
    rig.answer = 'refused';
    const desk = await rig.start(all.slice(0, 1));
    await rig.goTo(OPENED + 211 * MINUTE);
    await set(desk, 60, 30, 10);
    rig.answer = 'shown';
    rig.reach = { ...rig.reach, reachableSince: OPENED + 212 * MINUTE };
    await rig.goTo(OPENED + 212 * MINUTE);
    expect(rig.titles()).toEqual(['Could not be shown before: 1 deadline near']);
  });

  it('is not told when it was taken out and set again after it had passed', async () => {
    const desk = await rig.start(all.slice(0, 1));
    await set(desk, 10);
    await rig.goTo(OPENED + 215 * MINUTE);
    await set(desk, 30, 10);
    await rig.goTo(OPENED + 216 * MINUTE);
    expect(rig.titles()).toEqual([]);
  });

  it.each(['{"usual"', '{"usual": "30 minutes"}', ''])(
    'with a note of the steps before that reads %j, alerts are told, the log says so, and the note is written anew',
    async (label) => {
      await rig.start(all.slice(0, 1));
      const note = await rig.vault.db.ledger.get('steps');
      await rig.vault.db.ledger.update('steps', { label });
      rig.desks = [];
      const logged: string[] = [];
      rig.log = (message) => logged.push(message);
      await rig.start(all.slice(0, 1));
      await rig.goTo(OPENED + 210 * MINUTE);
      expect(rig.titles()).toEqual(['RT-0: at most 30 working minutes left']);
      expect(logged).toEqual([expect.stringContaining('which steps alerts were told at before')]);
      expect((await rig.vault.db.ledger.get('steps'))?.label).toBe(note?.label);
    },
  );
});
