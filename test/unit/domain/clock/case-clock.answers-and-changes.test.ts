import { describe, expect, test } from 'vitest';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, clockOf, inBeijing, type Told } from '../support/case-of.ts';
import { deadlineOf, reply, terms, to, wait } from '../support/terms.ts';

describe('rule 5: the first reply stops the clock for good', () => {
  const answered = (replied: string, ...more: readonly Told[]) =>
    clockOf('2026-09-14 10:00', terms('platform', 'B'), [replied, reply], ...more);
  const later = beijing('2026-09-20 12:00');

  test.each([
    ['2026-09-14 10:00', 'met', 240],
    ['2026-09-14 13:59', 'met', 1],
    ['2026-09-14 14:00', 'met', 0],
    ['2026-09-14 14:00:00.001', 'breached', -1 / 60_000],
    ['2026-09-14 15:00', 'breached', -60],
  ] as const)('answered %s: %s, with %d minutes left for ever', (replied, state, minutes) => {
    const reading = readClock(answered(replied), later);
    expect([reading.state, reading.remainingMs / MINUTE, reading.isFalling]).toEqual([state, minutes, false]);
  });

  test('nothing that happens later changes what was met', () => {
    const inTime = '2026-09-14 13:00';
    for (const event of [
      to('A'),
      to('C'),
      wait,
      { kind: 'closed' } as const,
      { kind: 'plan-changed', plan: 'standard' } as const,
    ]) {
      const clock = answered(inTime, ['2026-09-14 13:30', event]);
      expect([event, inBeijing(clock.deadline), clock.targetMs]).toEqual([
        event,
        '2026-09-14 14:00',
        4 * HOUR,
      ]);
      expect(readClock(clock, later)).toMatchObject({ state: 'met', remainingMs: HOUR });
    }
  });

  test('nothing that happens later mends what was late', () => {
    for (const event of [to('C'), wait, { kind: 'service-type-changed', serviceType: 'billing' } as const]) {
      const clock = answered('2026-09-14 15:00', ['2026-09-14 15:30', event]);
      expect(readClock(clock, later)).toMatchObject({ state: 'breached', remainingMs: -HOUR });
    }
  });

  test('a reply while the case is paused meets the target', () => {
    const clock = clockOf(
      '2026-09-14 10:00',
      terms('platform', 'B'),
      ['2026-09-14 11:00', wait],
      ['2026-09-15 12:00', reply],
    );
    expect(readClock(clock, later)).toMatchObject({ state: 'met', remainingMs: 3 * HOUR });
  });

  test('a change at the instant of the reply counts as before it', () => {
    const clock = answered('2026-09-14 13:00', ['2026-09-14 13:00', to('A')], ['2026-09-14 13:00', wait]);
    expect([inBeijing(clock.deadline), clock.targetMs]).toEqual(['2026-09-14 12:00', 2 * HOUR]);
  });
});

describe('rule 6: a change before the first response re-reads the clock', () => {
  test.each([
    [
      'B to A after one hour leaves one',
      'platform',
      'B',
      '2026-09-14 10:00',
      '2026-09-14 11:00',
      'A',
      '2026-09-14 12:00',
    ],
    [
      'A to B after one hour leaves three',
      'platform',
      'A',
      '2026-09-14 10:00',
      '2026-09-14 11:00',
      'B',
      '2026-09-14 14:00',
    ],
    [
      'C to A with the target used up is due when it was',
      'platform',
      'C',
      '2026-09-14 10:00',
      '2026-09-14 13:00',
      'A',
      '2026-09-14 12:00',
    ],
    [
      'C used one hour until 24:00, then A by night',
      'platform',
      'C',
      '2026-09-14 23:00',
      '2026-09-15 02:00',
      'A',
      '2026-09-15 03:00',
    ],
    [
      'A by night, then B waits for its window',
      'platform',
      'A',
      '2026-09-15 01:00',
      '2026-09-15 02:00',
      'B',
      '2026-09-15 12:00',
    ],
    [
      'B to C leaves seven of eight',
      'development',
      'B',
      '2026-09-18 22:00',
      '2026-09-18 23:00',
      'C',
      '2026-09-20 15:00',
    ],
    [
      'a change outside the window',
      'billing',
      'B',
      '2026-09-14 16:00',
      '2026-09-14 23:00',
      'C',
      '2026-09-15 15:00',
    ],
  ] as const)('%s', (_, service, severity, opened, changed, next, deadline) => {
    expect(deadlineOf(opened, terms(service, severity), [changed, to(next)])).toBe(deadline);
  });

  test('a service type brings its own window; what ran under the old one is kept', () => {
    const moved = { kind: 'service-type-changed', serviceType: 'technical-platform' } as const;
    expect(deadlineOf('2026-09-18 17:00', terms('billing', 'B'), ['2026-09-18 20:00', moved])).toBe(
      '2026-09-18 23:00',
    );
  });

  test('there and back again is as if nothing had been but what ran meanwhile', () => {
    const told = [['2026-09-15 01:00', to('A')] as const, ['2026-09-15 01:30', to('B')] as const] as const;
    expect(deadlineOf('2026-09-14 23:00', terms('platform', 'B'), ...told)).toBe('2026-09-15 11:30');
  });
});

describe('rule 7: severity A without the right to it is clocked as B, and flagged', () => {
  test.each([
    ['platform', 'standard', '2026-09-14 14:00', ['severity-needs-premium']],
    ['development', 'standard', '2026-09-14 14:00', ['severity-needs-premium']],
    ['billing', 'premium', '2026-09-14 14:00', ['severity-not-offered']],
    ['consulting', 'standard', '2026-09-14 14:00', ['severity-not-offered']],
    ['icp', 'premium', '2026-09-14 14:00', ['severity-not-offered']],
    ['platform', 'premium', '2026-09-14 12:00', []],
    ['development', 'premium', '2026-09-14 12:00', []],
  ] as const)('%s on the %s plan', (service, plan, deadline, remarks) => {
    const clock = clockOf('2026-09-14 10:00', terms(service, 'A', plan));
    expect(inBeijing(clock.deadline)).toBe(deadline);
    expect(clock.remarks).toEqual(remarks);
  });

  test('the flag clears by itself when the agreement arrives; what ran as B counts', () => {
    const premium = { kind: 'plan-changed', plan: 'premium' } as const;
    const clock = clockOf('2026-09-14 23:30', terms('platform', 'A', 'standard'), [
      '2026-09-15 03:00',
      premium,
    ]);
    expect(inBeijing(clock.deadline)).toBe('2026-09-15 04:30');
    expect(clock.remarks).toEqual([]);
  });
});
