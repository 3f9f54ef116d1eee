import { expect, test } from 'vitest';
import { typedDay } from '../../../../../src/renderer/console/days/typed-day.ts';

test.each([
  '2026-11-09',
  '2026-11-9',
  '2026/11/9',
  '2026.11.09',
  '2026年11月9日',
  '20261109',
  ' ２０２６－１１－０９ ',
])('%s is 9 November 2026', (text) => {
  expect(typedDay(text)).toBe('2026-11-09');
});

test.each(['', '2026-11', '2026-11-', '2026-02-30', '9/11/2026', '11-09', '2026119', 'today'])(
  '“%s” is no day, and none is guessed',
  (text) => {
    expect(typedDay(text)).toBeNull();
  },
);
