import { expect, test } from 'vitest';
import { minuteOfDay, timeOfDay } from '../../../../src/domain/calendar/working-hours.ts';

test.each([
  ['00:00', 0],
  ['09:00', 540],
  ['23:59', 1439],
  ['24:00', 1440],
])('%s is minute %d, and the other way round', (text, minute) => {
  expect(minuteOfDay(text)).toBe(minute);
  expect(timeOfDay(minute)).toBe(text);
});

test.each(['24:01', '12:60', '9:00', '0900', '25:00', '-1:00', ' 09:00', '09:00:00', ''])(
  '%j is no time',
  (text) => {
    expect(minuteOfDay(text)).toBeNaN();
  },
);
