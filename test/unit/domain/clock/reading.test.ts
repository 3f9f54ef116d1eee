import { describe, expect, test } from 'vitest';
import { readClock } from '../../../../src/domain/clock/reading.ts';
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
