import { describe, expect, test } from 'vitest';
import { SECOND } from '../../../../../src/domain/units.ts';
import { seeWhenPressed } from '../../../../../src/renderer/console/alerts/see-when-pressed.ts';

/** A window that shows the alert of an open case, and what comes of what happens in it. */
function windowWithAlert(isElsewhere = () => false) {
  const window = new EventTarget();
  let elapsed = 0;
  let seen = 0;
  let show: (isInSight: boolean) => void = () => {};
  const followSight = (hear: typeof show) => {
    show = hear;
    hear(true);
    return () => {};
  };
  const end = seeWhenPressed({ window, elapsed: () => elapsed, followSight, isElsewhere }, () => {
    seen += 1;
  });
  return {
    end,
    show: (isInSight: boolean) => show(isInSight),
    later(ms: number, type: 'keydown' | 'pointerdown' | 'focus', key?: string) {
      elapsed += ms;
      window.dispatchEvent(Object.assign(new Event(type), key === undefined ? {} : { key }));
    },
    timesSeen: () => seen,
  };
}

describe('the alert of a case that is open', () => {
  test.each(['keydown', 'pointerdown'] as const)('is seen at the first %s once it was in sight', (type) => {
    const { later, timesSeen } = windowWithAlert();
    later(3 * SECOND, type);
    expect(timesSeen()).toBe(1);
    later(SECOND, type);
    expect(timesSeen()).toBe(1);
  });

  test('is not seen by who was typing when it came', () => {
    const { later, timesSeen } = windowWithAlert();
    for (let letter = 0; letter < 14; letter += 1) later(0.2 * SECOND, 'keydown', 'x');
    expect(timesSeen()).toBe(0);
    later(0.2 * SECOND, 'keydown', 'x');
    expect(timesSeen()).toBe(1);
  });

  test('is not seen by the press that brings the window to the front', () => {
    const { later, timesSeen } = windowWithAlert();
    later(600 * SECOND, 'focus');
    later(0, 'pointerdown');
    expect(timesSeen()).toBe(0);
    later(3 * SECOND, 'pointerdown');
    expect(timesSeen()).toBe(1);
  });

  test('is not seen while it is out of sight, however long it was told', () => {
    const { later, show, timesSeen } = windowWithAlert();
    show(false);
    later(600 * SECOND, 'keydown', 'x');
    expect(timesSeen()).toBe(0);
    show(true);
    later(2 * SECOND, 'keydown', 'x');
    expect(timesSeen()).toBe(0);
    later(SECOND, 'keydown', 'x');
    expect(timesSeen()).toBe(1);
  });

  test('is seen by who read it, and then went on where it is out of sight', () => {
    const { later, show, timesSeen } = windowWithAlert();
    later(2 * SECOND, 'keydown', 'Shift');
    show(false);
    later(10 * SECOND, 'keydown', 'x');
    expect(timesSeen(), 'it was in sight for two seconds').toBe(0);
    show(true);
    later(SECOND, 'keydown', 'Shift');
    show(false);
    later(10 * SECOND, 'keydown', 'x');
    expect(timesSeen()).toBe(1);
  });

  test('is not seen by the press that brings the window with it, scrolled out of sight, to the front', () => {
    const { later, show, timesSeen } = windowWithAlert();
    later(10 * SECOND, 'keydown', 'Shift');
    show(false);
    later(0, 'focus');
    later(10 * SECOND, 'pointerdown');
    expect(timesSeen()).toBe(0);
  });

  test('is not seen by a key that turns to another program, nor by what is pressed in a dialog', () => {
    const open = windowWithAlert();
    open.later(10 * SECOND, 'keydown', 'Alt');
    expect(open.timesSeen()).toBe(0);
    const covered = windowWithAlert(() => true);
    covered.later(10 * SECOND, 'pointerdown');
    expect(covered.timesSeen()).toBe(0);
  });

  test('is not seen once the case is closed', () => {
    const { end, later, timesSeen } = windowWithAlert();
    end();
    later(10 * SECOND, 'pointerdown');
    expect(timesSeen()).toBe(0);
  });
});
