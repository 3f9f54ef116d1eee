import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { placeOf, ticksOf } from '../../../../../src/renderer/console/case/time-line-ticks.ts';
import { beijing, words } from '../sample-cases.ts';

test('a place on the line is a share of its length', () => {
  expect(placeOf(15, 10, 20)).toBe(0.5);
  expect(placeOf(5, 10, 20)).toBe(0);
  expect(placeOf(25, 10, 20)).toBe(1);
  expect(placeOf(10, 10, 10)).toBe(0);
});

describe('the marks of an axis', () => {
  const marks = (start: string, length: number) =>
    ticksOf(beijing(start), beijing(start) + length).map(({ at, isDay }) => {
      const wording = words('en', 'UTC');
      return isDay ? wording.day(at) : wording.time(at, 'Asia/Shanghai');
    });

  test('are whole hours of Beijing’s clocks', () => {
    expect(marks('2026-11-23T14:20:00', 4 * HOUR)).toEqual(['15:00', '16:00', '17:00', '18:00']);
  });

  test('are minutes on a line of minutes, which is never without any', () => {
    expect(marks('2026-11-23T18:34:32', 21 * MINUTE)).toEqual(['18:35', '18:40', '18:45', '18:50', '18:55']);
    expect(marks('2026-11-23T18:34:32', 50 * MINUTE)).toEqual(['18:40', '18:50', '19:00', '19:10', '19:20']);
  });

  test('are named by the day where one begins', () => {
    expect(marks('2026-09-18T22:30:00', 37 * HOUR)).toEqual([
      'Sat 19',
      '06:00',
      '12:00',
      '18:00',
      'Sun 20',
      '06:00',
    ]);
  });

  test('never come closer than can be read, however long the line', () => {
    for (const days of [1, 3, 10, 40, 400, 4000]) {
      const length = ticksOf(
        beijing('2026-01-01T09:30:00'),
        beijing('2026-01-01T09:30:00') + days * DAY,
      ).length;
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(8);
    }
  });
});
