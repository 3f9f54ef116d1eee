import { describe, expect, it } from 'vitest';
import type { ReachCheck } from '../../../../../src/contract/alerts.ts';
import { keepReach } from '../../../../../src/main/alerts/reach/reach-keeper.ts';
import { manualClock } from '../../../../support/manual-clock.ts';

function start(...answers: ReachCheck[][]) {
  const clock = manualClock(1000);
  const reach = keepReach({ clock, probe: async () => answers.shift() ?? [], onChanged: () => {} });
  return { clock, reach };
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
    await reach.whileQuiet();
    expect(reach.read().isFocusMode).toBe(true);
    clock.moveTo(31_000);
    await reach.whileQuiet();
    expect(reach.read().isFocusMode).toBe(false);
    // While nobody said that it is quiet, nothing is asked.
    clock.moveTo(62_000);
    await reach.whileQuiet();
    expect(reach.read().isFocusMode).toBe(false);
  });
});
