import { describe, expect, test } from 'vitest';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, clockOf, inBeijing } from '../support/case-of.ts';
import { deadlineOf, hold, resume, terms, wait } from '../support/terms.ts';

describe('rule 1: the clock starts at the opening, or when the window opens', () => {
  test.each([
    // Friday night before the make-up Sunday of 2026-09-20; the Saturday is off.
    ['platform', 'A', '2026-09-18 22:30', '2026-09-19 00:30'],
    ['platform', 'B', '2026-09-18 22:30', '2026-09-19 11:30'],
    ['platform', 'C', '2026-09-18 22:30', '2026-09-19 15:30'],
    ['development', 'A', '2026-09-18 22:30', '2026-09-19 00:30'],
    ['development', 'B', '2026-09-18 22:30', '2026-09-20 11:30'],
    ['development', 'C', '2026-09-18 22:30', '2026-09-20 15:30'],
    ['billing', 'B', '2026-09-18 22:30', '2026-09-20 13:00'],
    ['billing', 'C', '2026-09-18 22:30', '2026-09-20 17:00'],
    ['consulting', 'B', '2026-09-18 22:30', '2026-09-20 13:00'],
    ['consulting', 'C', '2026-09-18 22:30', '2026-09-20 17:00'],
    ['icp', 'B', '2026-09-18 22:30', '2026-09-20 13:00'],
    ['icp', 'C', '2026-09-18 22:30', '2026-09-20 17:00'],
    // The afternoon before the National Day of 2026-10-01 to 07.
    ['platform', 'B', '2026-09-30 16:00', '2026-09-30 20:00'],
    ['platform', 'C', '2026-09-30 17:00', '2026-10-01 10:00'],
    ['development', 'C', '2026-09-30 17:00', '2026-10-08 10:00'],
    ['billing', 'B', '2026-09-30 16:00', '2026-10-08 11:00'],
    ['billing', 'C', '2026-09-30 16:00', '2026-10-08 15:00'],
    ['icp', 'B', '2026-09-30 16:00', '2026-10-08 11:00'],
    // Before the make-up Saturdays of 2026-10-10 and 2026-02-14.
    ['billing', 'B', '2026-10-09 17:30', '2026-10-10 12:30'],
    ['development', 'B', '2026-02-14 23:00', '2026-02-24 12:00'],
    ['platform', 'B', '2026-02-17 03:00', '2026-02-17 13:00'],
    ['consulting', 'C', '2026-02-18 12:00', '2026-02-24 17:00'],
  ] as const)('%s %s opened %s is due %s', (service, severity, opened, deadline) => {
    expect(deadlineOf(opened, terms(service, severity))).toBe(deadline);
  });

  test('outside its window it waits with the whole target', () => {
    const clock = clockOf('2026-09-18 22:30', terms('billing', 'B'));
    expect(readClock(clock, beijing('2026-09-20 08:59'))).toMatchObject({
      state: 'waiting-to-open',
      remainingMs: 4 * HOUR,
      isFalling: false,
      nextOpening: beijing('2026-09-20 09:00'),
    });
    expect(readClock(clock, beijing('2026-09-20 09:01'))).toMatchObject({
      state: 'running',
      remainingMs: 4 * HOUR - MINUTE,
    });
  });
});

describe('rule 2: windows are half-open, and a deadline is a closing rather than an opening', () => {
  test.each([
    ['billing', 'B', '2026-09-14 14:00', '2026-09-14 18:00'],
    ['billing', 'B', '2026-09-14 14:00:00.001', '2026-09-15 09:00:00.001'],
    ['billing', 'B', '2026-09-14 18:00', '2026-09-15 13:00'],
    ['billing', 'B', '2026-09-14 17:59:59.999', '2026-09-15 12:59:59.999'],
    ['billing', 'B', '2026-09-14 09:00', '2026-09-14 13:00'],
    ['platform', 'B', '2026-09-18 20:00', '2026-09-19 00:00'],
    ['platform', 'C', '2026-09-30 16:00', '2026-10-01 00:00'],
    ['development', 'C', '2026-09-30 16:00', '2026-10-01 00:00'],
    ['development', 'B', '2026-09-19 00:00', '2026-09-20 13:00'],
  ] as const)('%s %s opened %s is due %s', (service, severity, opened, deadline) => {
    expect(deadlineOf(opened, terms(service, severity))).toBe(deadline);
  });
});

describe('rule 3: remaining is working time, negative past the deadline', () => {
  const clock = clockOf('2026-09-14 16:00', terms('billing', 'B'));

  test.each([
    ['2026-09-14 15:00', 4 * 60, 'waiting-to-open'],
    ['2026-09-14 16:00', 4 * 60, 'running'],
    ['2026-09-14 17:59', 121, 'running'],
    ['2026-09-14 18:00', 120, 'waiting-to-open'],
    ['2026-09-15 11:00', 0, 'running'],
    ['2026-09-15 11:00:00.001', -1 / 60_000, 'breached'],
    ['2026-09-15 12:30', -90, 'breached'],
    ['2026-09-15 22:00', -420, 'breached'],
    ['2026-09-16 10:00', -480, 'breached'],
  ] as const)('at %s: %d minutes, %s', (now, minutes, state) => {
    const reading = readClock(clock, beijing(now));
    expect([reading.remainingMs / MINUTE, reading.state]).toEqual([minutes, state]);
  });
});

describe('rule 4: paused time never counts, whether or not the window is open', () => {
  test.each([
    ['inside the window', '2026-09-14 10:00', '2026-09-14 11:00', '2026-09-14 12:30', '2026-09-14 15:30'],
    ['over a night', '2026-09-14 10:00', '2026-09-14 11:00', '2026-09-15 10:00', '2026-09-15 13:00'],
    ['outside the window', '2026-09-14 16:00', '2026-09-14 19:00', '2026-09-15 08:00', '2026-09-15 11:00'],
    [
      'from inside to outside',
      '2026-09-14 10:00',
      '2026-09-14 11:00',
      '2026-09-14 20:00',
      '2026-09-15 12:00',
    ],
    ['from the opening on', '2026-09-14 10:00', '2026-09-14 10:00', '2026-09-14 11:00', '2026-09-14 15:00'],
  ])('%s', (_, opened, paused, resumed, deadline) => {
    expect(deadlineOf(opened, terms('billing', 'B'), [paused, wait], [resumed, resume])).toBe(deadline);
  });

  test('while it is paused there is no deadline, and the remaining time stands', () => {
    const clock = clockOf('2026-09-14 10:00', terms('billing', 'B'), ['2026-09-14 11:00', hold]);
    expect(clock.deadline).toBeNull();
    for (const now of ['2026-09-14 11:00', '2026-09-14 17:00', '2026-09-14 23:00', '2026-09-21 10:00']) {
      const { state, remainingMs, pausedFor } = readClock(clock, beijing(now));
      expect([state, remainingMs, pausedFor]).toEqual(['paused', 3 * HOUR, 'on-hold']);
    }
  });

  test('a pause after the deadline does not undo the breach', () => {
    const clock = clockOf('2026-09-14 10:00', terms('billing', 'B'), ['2026-09-14 15:00', wait]);
    expect(inBeijing(clock.deadline)).toBe('2026-09-14 14:00');
    expect(readClock(clock, beijing('2026-09-14 16:00'))).toMatchObject({
      state: 'breached',
      remainingMs: -HOUR,
    });
  });

  test('a pause at the very deadline leaves it where it is, in time', () => {
    const clock = clockOf('2026-09-14 10:00', terms('billing', 'B'), ['2026-09-14 14:00', wait]);
    expect(inBeijing(clock.deadline)).toBe('2026-09-14 14:00');
    expect(readClock(clock, beijing('2026-09-14 14:00')).state).toBe('paused');
  });
});
