import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../src/domain/units.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { manualClock } from '../../../support/manual-clock.ts';
import { setUpAlertDesk } from './alert-desk-rig.ts';

const rig = setUpAlertDesk();

describe('a working window that opens', () => {
  const night = beijing('2026-11-23 03:00');
  const opening = beijing('2026-11-23 09:00');

  it('is told once for all clocks that start to tick, whatever their hours', async () => {
    rig.clock = manualClock(night);
    await rig.start([
      stored(caseOpened(night, {}, { id: '1' })),
      stored(caseOpened(night, { serviceType: 'billing' }, { id: '2' })),
      stored(caseOpened(night, { severity: 'A' }, { id: '3' })),
    ]);
    await rig.goTo(night);
    await rig.goTo(opening - 1);
    expect(rig.titles().filter((title) => title.includes('window'))).toEqual([]);
    await rig.goTo(opening);
    await rig.goTo(opening + MINUTE);
    expect(rig.titles().filter((title) => title.includes('window'))).toEqual([
      'Working window opened: 2 cases are ticking again',
    ]);
  });

  it('is no news to whoever first read the help desk after it', async () => {
    rig.clock = manualClock(opening + MINUTE);
    rig.source = { ...rig.source, lastSuccessAt: opening + MINUTE };
    await rig.start([stored(caseOpened(night), opening + MINUTE)]);
    await rig.goTo(opening + 5 * MINUTE);
    expect(rig.titles()).toEqual([]);
  });

  it('is no news to whoever first read the help desk a few minutes before it, but for the opening itself', async () => {
    rig.settings = { ...rig.settings, silenced: [] };
    rig.clock = manualClock(opening - 10 * MINUTE);
    rig.source = { ...rig.source, lastSuccessAt: rig.clock.now() };
    await rig.start([stored(caseOpened(night), rig.clock.now())]);
    await rig.goTo(opening - 9 * MINUTE);
    expect(rig.titles()).toEqual([]);
    await rig.goTo(opening);
    expect(rig.titles()).toEqual(['Working window opened: 1 case is ticking again']);
  });

  it('needs nobody to be over: what was told before it goes when it has opened, and that it has, a while after', async () => {
    rig.settings = { ...rig.settings, silenced: [] };
    rig.clock = manualClock(night);
    await rig.start([stored(caseOpened(night))]);
    await rig.goTo(night);
    await rig.goTo(opening - 15 * MINUTE);
    expect(await rig.states()).toEqual({ fired: 1 });
    await rig.goTo(opening);
    expect(rig.titles().at(-1)).toBe('Working window opened: 1 case is ticking again');
    expect(rig.takenBack).toEqual([rig.shown[0]?.id]);
    expect(await rig.states()).toEqual({ fired: 1, withdrawn: 1 });
    await rig.goTo(opening + 15 * MINUTE);
    expect(rig.takenBack).toEqual(rig.shown.map(({ id }) => id));
    expect(await rig.states()).toEqual({ withdrawn: 2 });
  });

  it('is no news half an hour later', async () => {
    rig.clock = manualClock(night);
    await rig.start([stored(caseOpened(night))]);
    await rig.goTo(night);
    await rig.goTo(opening + 30 * MINUTE);
    expect(rig.titles()).toEqual([]);
  });
});
