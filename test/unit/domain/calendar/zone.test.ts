import { expect, it } from 'vitest';
import { isZone } from '../../../../src/domain/calendar/zone.ts';

it.each([
  ['Asia/Shanghai', true],
  ['UTC', true],
  ['Asia/Nowhere', false],
  ['', false],
  // What newer engines take, but nothing here computes with.
  ['+08:00', false],
])('of the texts for a zone, %j is one: %s', (text, is) => {
  expect(isZone(text)).toBe(is);
});
