import { describe, expect, it } from 'vitest';
import type { ReachCheck } from '../../../../../src/contract/alerts.ts';
import { SECOND } from '../../../../../src/domain/units.ts';
import { keepReach } from '../../../../../src/main/alerts/reach/reach-keeper.ts';
import { manualClock } from '../../../../support/manual-clock.ts';

function start(...answers: ReachCheck[][]) {
  const clock = manualClock(1000);
  let asked = 0;
  const probe = async () => {
    asked += 1;
    return answers.shift() ?? [];
  };
  const reach = keepReach({ clock, probe, onChanged: () => {} });
  return { clock, reach, asked: () => asked };
}
const service = (outcome: ReachCheck['outcome']): ReachCheck[] => [{ check: 'service', outcome, found: '' }];

describe('alerts', () => {
  it('cannot arrive while no notification service runs, and can from the check on that finds one again', async () => {
    const { clock, reach } = start(service('failed'), service('passed'));
    expect((await reach.check()).canArrive).toBe(false);
    expect(reach.reachableSince()).toBeNull();
    clock.moveTo(5000);
    expect((await reach.check()).canArrive).toBe(true);
    expect(reach.reachableSince()).toBe(5000);
  });

  it('cannot arrive once one was refused, until one is shown or the system is asked anew', async () => {
    const { clock, reach } = start(service('passed'));
    reach.showed('refused');
    expect(reach.reachableSince()).toBeNull();
    clock.moveTo(2000);
    reach.showed('shown');
    expect(reach.reachableSince()).toBe(2000);
    reach.showed('refused');
    await reach.check();
    expect(reach.read().canArrive).toBe(true);
  });

  it('are asked for again later each time, at an instant that is known', async () => {
    const { clock, reach, asked } = start();
    expect(reach.askAgainAt()).toBeNull();
    const waits: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      reach.showed('refused');
      const at = reach.askAgainAt() ?? 0;
      waits.push((at - clock.now()) / SECOND);
      clock.moveTo(at - 1);
      await reach.askAgain();
      expect(asked()).toBe(tries);
      clock.moveTo(at);
      await reach.askAgain();
      expect(asked()).toBe(tries + 1);
    }
    expect(waits).toEqual([20, 20, 40, 80, 160, 300]);
  });

  it('arrive in focus mode, but it is said', async () => {
    const { reach } = start([{ check: 'focus-mode', outcome: 'failed', found: '' }]);
    expect(await reach.check()).toMatchObject({ canArrive: true, isFocusMode: true });
  });

  it('are found to come through again after focus mode, by a system that tells nobody', async () => {
    const quiet = (outcome: ReachCheck['outcome']): ReachCheck[] => [
      { check: 'focus-mode', outcome, found: '' },
    ];
    const { clock, reach } = start(quiet('failed'), quiet('passed'), quiet('failed'));
    await reach.check();
    clock.moveTo(6_000);
    await reach.askAgain();
    expect(reach.read().isFocusMode).toBe(true);
    clock.moveTo(31_000);
    await reach.askAgain();
    expect(reach.read().isFocusMode).toBe(false);
    // While nobody said that it is quiet, nothing is asked.
    clock.moveTo(62_000);
    await reach.askAgain();
    expect(reach.read().isFocusMode).toBe(false);
  });

  it('are tried again after a refusal, by a system that tells nobody, and said not to arrive until one does', async () => {
    const { clock, reach } = start(service('passed'));
    reach.showed('refused');
    clock.moveTo(6_000);
    await reach.askAgain();
    expect(reach.reachableSince()).toBeNull();
    clock.moveTo(31_000);
    await reach.askAgain();
    expect([reach.reachableSince(), reach.read().canArrive]).toEqual([31_000, false]);
    reach.showed('refused');
    expect(reach.reachableSince()).toBeNull();
    clock.moveTo(91_000);
    await reach.askAgain();
    reach.showed('shown');
    expect([reach.reachableSince(), reach.read().canArrive]).toEqual([91_000, true]);
  });

  it('are tried again later each time while they are refused, and at once by who asks', async () => {
    const { clock, reach } = start();
    reach.showed('refused');
    const tried: number[] = [];
    for (let at = 30; at <= 3600; at += 30) {
      clock.moveTo(at * SECOND);
      await reach.askAgain();
      if (reach.reachableSince() === null) continue;
      tried.push(at);
      reach.showed('refused');
    }
    expect(tried.slice(0, 6)).toEqual([30, 60, 120, 210, 390, 690]);
    expect(tried).toHaveLength(15);
    await reach.check();
    expect(reach.reachableSince()).toBe(clock.now());
  });

  it('are found to arrive again through a session bus that ended and came back without a word', async () => {
    const { clock, reach, asked } = start(service('failed'), service('failed'), service('passed'));
    await reach.check();
    clock.moveTo(31_000);
    await reach.askAgain();
    expect(reach.reachableSince()).toBeNull();
    clock.moveTo(61_000);
    await reach.askAgain();
    expect([reach.reachableSince(), reach.read().canArrive]).toEqual([61_000, true]);
    clock.moveTo(600_000);
    await reach.askAgain();
    expect(asked()).toBe(3);
  });
});
