import { expect, test } from 'vitest';
import { wholeNumber } from '../../../../../src/renderer/console/settings/whole-number.ts';

test.each([
  ['7', '7'],
  [' 007 ', '7'],
  ['1', '1'],
  ['999', '999'],
  ['0', null],
  ['1000', null],
  ['2.5', null],
  ['-3', null],
  ['', null],
  ['seven', null],
])('of what is typed only a whole number in its range is one: "%s"', (typed, read) => {
  expect(wholeNumber(typed, { min: 1, max: 999 })).toBe(read);
});
