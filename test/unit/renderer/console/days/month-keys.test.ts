import { expect, test } from 'vitest';
import { ANY_DAY, dateByKey, withinBounds } from '../../../../../src/renderer/console/days/month-keys.ts';

test.each([
  ['ArrowLeft', '2026-03-01', '2026-02-28'],
  ['ArrowRight', '2026-12-31', '2027-01-01'],
  ['ArrowUp', '2026-11-04', '2026-10-28'],
  ['ArrowDown', '2026-11-25', '2026-12-02'],
  ['Home', '2026-11-25', '2026-11-23'],
  ['Home', '2026-11-23', '2026-11-23'],
  ['End', '2026-11-23', '2026-11-29'],
  ['End', '2026-11-29', '2026-11-29'],
  ['PageUp', '2026-03-31', '2026-02-28'],
  ['PageUp', '2026-01-15', '2025-12-15'],
  ['PageDown', '2028-01-31', '2028-02-29'],
  ['PageDown', '2026-12-31', '2027-01-31'],
  ['Shift PageUp', '2028-02-29', '2027-02-28'],
  ['Shift PageDown', '2026-11-25', '2027-11-25'],
])('%s leads from %s to %s, and weeks begin on Monday', (keys, from, to) => {
  expect(dateByKey({ key: keys.replace('Shift ', ''), shiftKey: keys.startsWith('Shift ') }, from)).toBe(to);
});

test.each(['Enter', ' ', 'Tab', 'Escape', 'j'])('%s leads to no other day', (key) => {
  expect(dateByKey({ key, shiftKey: false }, '2026-11-25')).toBeNull();
});

test('a day beyond what is offered is brought back to the nearest that is', () => {
  const bounds = { first: '2014-09-01', last: '2026-11-25' };
  expect(withinBounds('2014-08-31', bounds)).toBe('2014-09-01');
  expect(withinBounds('2026-11-26', bounds)).toBe('2026-11-25');
  expect(withinBounds('2026-11-25', bounds)).toBe('2026-11-25');
  expect(withinBounds('1999-12-31', ANY_DAY)).toBe('1999-12-31');
});
