import { describe, expect, test } from 'vitest';
import { readClock, readStanding, standsAt } from '../../../../src/domain/clock/reading.ts';
import { MINUTE } from '../../../../src/domain/units.ts';
import { beijing, clockOf, inBeijing } from '../support/case-of.ts';

const billing = { serviceType: 'billing', severity: 'B', plan: 'standard' } as const;

describe('how long a reading holds', () => {
  const clock = clockOf('2026-09-14 16:00', billing);

  test.each([
    ['before the case is opened', '2026-09-14 08:00', '2026-09-14 09:00'],
    ['with its window open, until the opening', '2026-09-14 15:00', '2026-09-14 16:00'],
    ['running, until the window closes', '2026-09-14 16:30', '2026-09-14 18:00'],
    ['waiting, until the window opens', '2026-09-14 18:00', '2026-09-15 09:00'],
    ['running, until just after the deadline', '2026-09-15 09:00', '2026-09-15 11:00:00.001'],
    ['at the deadline itself, for a millisecond', '2026-09-15 11:00', '2026-09-15 11:00:00.001'],
    ['breached, until the window closes', '2026-09-15 11:00:00.001', '2026-09-15 18:00'],
  ])('%s', (_, now, until) => {
    expect(inBeijing(readClock(clock, beijing(now)).until)).toBe(until);
  });

  test('for ever, once it is answered', () => {
    const answered = clockOf('2026-09-14 16:00', billing, [
      '2026-09-14 17:00',
      { kind: 'responded', by: 'Lin' },
    ]);
    expect(inBeijing(readClock(answered, beijing('2026-09-14 16:30')).until)).toBe('2026-09-14 17:00');
    expect(readClock(answered, beijing('2026-09-14 17:00')).until).toBeNull();
  });

  test('around the clock, until just after the deadline: there is no opening nor closing', () => {
    const a = clockOf('2026-09-14 22:00', {
      ...billing,
      serviceType: 'technical-platform',
      severity: 'A',
      plan: 'premium',
    });
    const reading = readClock(a, beijing('2026-09-14 23:00'));
    expect([reading.nextOpening, reading.nextClosing]).toEqual([null, null]);
    expect(inBeijing(reading.until)).toBe('2026-09-15 00:00:00.001');
  });
});

describe('a case stands where what is known of it puts it, also while a clock that was set back is behind that', () => {
  const opened = '2026-09-14 10:00';
  const behind = beijing('2026-09-14 10:12');
  const wait = { kind: 'paused', reason: 'waiting-for-customer' } as const;

  test('one that was paused is paused, with what was left then', () => {
    const clock = clockOf(opened, billing, ['2026-09-14 10:15', wait]);
    const reading = readStanding(clock, behind);
    expect(reading).toMatchObject({ state: 'paused', remainingMs: 225 * MINUTE, isFalling: false });
    expect(inBeijing(reading.until)).toBe('2026-09-14 10:15');
  });

  test('one that was resumed runs, with what is left by the clock', () => {
    const clock = clockOf(
      opened,
      billing,
      ['2026-09-14 10:15', wait],
      ['2026-09-14 10:15', { kind: 'resumed' }],
    );
    expect(readStanding(clock, behind)).toMatchObject({ state: 'running', remainingMs: 228 * MINUTE });
    // Never more than there is.
    const before = readStanding(clock, beijing('2026-09-14 09:58'));
    expect(before).toMatchObject({ state: 'waiting-to-open', remainingMs: 240 * MINUTE, isFalling: false });
    expect(inBeijing(before.until)).toBe(opened);
  });

  test('one that was answered is met, also at the instant of its opening', () => {
    for (const when of [opened, '2026-09-14 10:15']) {
      const clock = clockOf(opened, billing, [when, { kind: 'responded', by: 'Lin' }]);
      expect(readStanding(clock, beijing('2026-09-14 09:58')).state).toBe('met');
    }
  });

  test('none is breached before its deadline has passed by the clock', () => {
    const clock = clockOf(opened, billing, ['2026-09-14 14:10', { kind: 'responded', by: 'Lin' }]);
    expect(readStanding(clock, beijing('2026-09-14 14:00')).state).toBe('running');
    expect(readStanding(clock, beijing('2026-09-14 14:00') + 1).state).toBe('breached');
  });

  test('but one of which only the opening is known waits for it, and all have the time that it is from then on', () => {
    const clock = clockOf('2026-09-14 10:20', billing);
    expect(readStanding(clock, behind)).toEqual(readClock(clock, behind));
    const paused = clockOf(opened, billing, ['2026-09-14 10:15', wait]);
    const later = beijing('2026-09-14 10:16');
    expect(standsAt(paused, later)).toBe(later);
    expect(readStanding(paused, later)).toEqual(readClock(paused, later));
  });
});
