import { describe, expect, it } from 'vitest';
import type { VaultRequest } from '../../../../src/contract/vault.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import { MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { soon } from '../../../support/soon.ts';
import { OPENED, setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

describe('a case on its way to its deadline', () => {
  // Severity B, platform: 4 h from 10:00 are used up at 14:00.
  const subject = stored(caseOpened(OPENED));

  it('is taken back by a later review, if the vault failed while its end was to be written', async () => {
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    const settle = rig.vault.request;
    rig.vault.request = ((request: VaultRequest) =>
      request.op === 'write-ledger'
        ? Promise.reject(new Error('the vault is gone'))
        : settle(request)) as typeof rig.vault.request;
    rig.answer = 'refused';
    const reply = { id: 'r', at: OPENED + 210 * MINUTE, kind: 'responded', by: 'Lin' } as const;
    desk.update([{ ...subject, revision: 2, events: [...subject.events, reply] }]);
    await rig.goTo(OPENED + 211 * MINUTE);
    expect(rig.takenBack).toEqual([]);
    rig.vault.request = settle;
    rig.answer = 'shown';
    await rig.goTo(OPENED + 212 * MINUTE);
    expect(rig.takenBack).toEqual([rig.shown[0]?.id]);
    expect(await rig.states()).toEqual({ answered: 1 });
  });

  it('is told in a digest that says so when the program was cut off while telling it', async () => {
    const held: (() => void)[] = [];
    await rig.start([subject]);
    const settle = rig.vault.request;
    rig.vault.request = ((request: VaultRequest) =>
      request.op === 'write-ledger' && request.writes.some(({ row }) => row.state === 'fired')
        ? new Promise<void>((resolve) => held.push(resolve))
        : settle(request)) as typeof rig.vault.request;
    rig.clock.moveTo(OPENED + 210 * MINUTE);
    await soon(() => expect(held).toHaveLength(1));
    rig.desks = [];
    rig.vault.request = settle;
    await rig.start([subject]);
    await rig.goTo(OPENED + 211 * MINUTE);
    expect(rig.titles()).toEqual([
      'RT-1: at most 30 working minutes left',
      'Cut off earlier: 1 deadline near',
    ]);
    expect(rig.shown[1]?.body).toContain('you may have seen it');
    expect(await rig.states()).toEqual({ fired: 1 });
  });

  it('is told once, and so are the others, though it could not be written down at once that it was shown', async () => {
    const logged: string[] = [];
    rig.log = (message) => logged.push(message);
    const others = ['2', '3'].map((n) => stored(caseOpened(OPENED, {}, { id: `desk/${n}`, key: `RT-${n}` })));
    await rig.start([subject, ...others]);
    const settle = rig.vault.request;
    rig.vault.request = ((request: VaultRequest) =>
      request.op === 'write-ledger' && request.writes.some(({ row }) => row.state === 'fired')
        ? Promise.reject(new Error('the disk is full'))
        : settle(request)) as typeof rig.vault.request;
    await rig.goTo(OPENED + 210 * MINUTE);
    expect(await rig.states()).toEqual({ due: 3 });
    rig.vault.request = settle;
    for (const minute of [211, 212]) await rig.goTo(OPENED + minute * MINUTE);
    expect(rig.titles()).toEqual(
      ['RT-1', 'RT-2', 'RT-3'].map((key) => `${key}: at most 30 working minutes left`),
    );
    expect(await rig.states()).toEqual({ fired: 3 });
    expect(logged).toEqual([expect.stringContaining('the disk is full')]);
  });

  it('is told again, in a digest that says so, if showing it failed while the program went on', async () => {
    rig.answer = 'broken';
    await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    rig.answer = 'shown';
    await rig.goTo(OPENED + 211 * MINUTE);
    expect(rig.titles()).toEqual(['Cut off earlier: 1 deadline near']);
    expect(rig.shown[0]?.body).toContain('you may have seen it');
    expect(await rig.states()).toEqual({ fired: 1 });
  });

  it.each([
    ['quiet hours', 'held', 'shown'],
    ['a desktop that takes nothing', 'refused', 'refused'],
  ] as const)('is told again in such a digest also after %s came between', async (_, state, between) => {
    const logged: string[] = [];
    rig.log = (message) => logged.push(message);
    rig.answer = 'broken';
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    logged.length = 0;
    const quiet = rig.settings.quiet;
    if (state === 'held')
      rig.settings = { ...rig.settings, quiet: { ...quiet, until: OPENED + 215 * MINUTE } };
    rig.answer = between;
    await desk.reconsider();
    expect(await rig.states()).toEqual({ [state]: 1 });
    rig.reach = { ...rig.reach, reachableSince: rig.clock.now() };
    await desk.reconsider();
    expect(logged).toHaveLength(state === 'refused' ? 1 : 0);
    rig.reach = { ...rig.reach, reachableSince: OPENED + 215 * MINUTE };
    rig.answer = 'shown';
    await rig.goTo(OPENED + 216 * MINUTE);
    expect(rig.titles()).toEqual(['Cut off earlier: 1 deadline near']);
    expect(rig.shown[0]?.body).toContain('you may have seen it');
  });

  it('is told as soon as notifications can arrive again, if the system did not take it', async () => {
    rig.answer = 'refused';
    const desk = await rig.start([subject]);
    await rig.goTo(OPENED + 210 * MINUTE);
    expect(await rig.states()).toEqual({ refused: 1 });
    rig.answer = 'shown';
    await rig.goTo(OPENED + 215 * MINUTE);
    expect(rig.titles()).toEqual([]);
    rig.reach = { ...rig.reach, reachableSince: OPENED + 216 * MINUTE };
    rig.clock.moveTo(OPENED + 216 * MINUTE);
    await desk.reconsider();
    expect(rig.titles()).toEqual(['Could not be shown before: 1 deadline near']);
  });

  it('is told what the system did not take, also after a restart at which a later step is never to be told', async () => {
    rig.settings = { ...DEFAULT_ALERT_SETTINGS, silenced: ['deadline-passed'] };
    rig.reach = { reachableSince: null, isFocusMode: false };
    await rig.start([subject]);
    await rig.goTo(OPENED + 230 * MINUTE);
    await rig.goTo(OPENED + 240 * MINUTE + SECOND);
    rig.settings = DEFAULT_ALERT_SETTINGS;
    rig.reach = { reachableSince: rig.clock.now(), isFocusMode: false };
    await rig.start([subject]);
    expect(rig.titles()).toEqual(['Could not be shown before: 1 deadline near']);
    expect(await rig.states()).toEqual({ superseded: 1, fired: 1, silenced: 1 });
  });
});
