import { expect, test } from 'vitest';
import { tidyTime } from '../../../../../src/renderer/console/days/typed-time.ts';

test.each([
  ['9', '09:00'],
  ['18', '18:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  [' 9：30 ', '09:30'],
  ['24', '24:00'],
  ['９：３０', '09:30'],
  ['24:01', '24:01'],
  [':30', ':30'],
  ['25', '25'],
  ['9:3', '9:3'],
  ['9 pm', '9 pm'],
  ['', ''],
])('a time typed as %j is kept as %j', (typed, kept) => {
  expect(tidyTime(typed)).toBe(kept);
});
