import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { createAlarm } from '../../../../src/main/alerts/alarm.ts';
import { createClock } from '../../../../src/main/clock.ts';

beforeEach(() => vi.useFakeTimers({ now: 0 }));

describe('the alarm', () => {
  it('rings once, at its instant', () => {
    const ring = vi.fn();
    createAlarm(createClock(), ring, () => {}).set(HOUR);
    vi.advanceTimersByTime(HOUR - 1);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(DAY);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('reaches instants further away than a timer can count', () => {
    const ring = vi.fn();
    createAlarm(createClock(), ring, () => {}).set(40 * DAY);
    vi.advanceTimersByTime(40 * DAY - 1);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('notices by itself, within half a minute, that the clock was put forward', () => {
    const ring = vi.fn();
    createAlarm(createClock(), ring, () => {}).set(HOUR);
    vi.setSystemTime(2 * HOUR);
    vi.advanceTimersByTime(30 * SECOND);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('does not ring early when the clock was put back', () => {
    const ring = vi.fn();
    createAlarm(createClock(), ring, () => {}).set(HOUR);
    vi.setSystemTime(-HOUR);
    vi.advanceTimersByTime(2 * HOUR - 1);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('rings at once for an instant that has passed, and never for none', () => {
    const ring = vi.fn();
    const alarm = createAlarm(createClock(), ring, () => {});
    alarm.set(-1);
    expect(ring).toHaveBeenCalledOnce();
    alarm.set(HOUR);
    alarm.set(null);
    vi.advanceTimersByTime(DAY);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('looks at the clock each half minute, also when there is nothing to ring for', () => {
    const look = vi.fn();
    createAlarm(createClock(), () => {}, look).set(null);
    look.mockClear();
    vi.advanceTimersByTime(2 * MINUTE);
    expect(look.mock.calls.flat()).toEqual([30, 60, 90, 120].map((seconds) => seconds * SECOND));
  });
});
