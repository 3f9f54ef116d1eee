import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseNumber } from '../../../../../src/domain/cases/twins/case-number.ts';

it.each([
  ['CS-1042', 'cs-1042'],
  ['  cs-1042 ', 'cs-1042'],
  ['#1042', '1042'],
  ['# 1042', '1042'],
  ['１０４２', '1042'],
  ['RT-1042', '1042'],
  ['rt #1042', '1042'],
  ['#RT1042', '1042'],
  ['0001042', '1042'],
  ['INC0000012', 'inc12'],
  ['2411230030001234567', '2411230030001234567'],
  ['工单-7', '工单-07'],
])('%j is the same number as %j', (key, other) => {
  expect(caseNumber(key)).toBe(caseNumber(other));
});

it.each([
  ['1042', '10420'],
  ['RT-1042', 'RT-1042a'],
  ['START-1042', '1042'],
  ['CS-1042', '1042'],
  ['1-42', '142'],
  ['0', ''],
])('%j is another number than %j', (key, other) => {
  expect(caseNumber(key)).not.toBe(caseNumber(other));
});

it.each(['#', '  ', ''])('%j is no number', (key) => {
  expect(caseNumber(key)).toBe('');
});

it('numbers in a row are in a row as texts', () => {
  const number = fc.nat(1_000_000);
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(caseNumber(`T-${a}`) < caseNumber(`T-${b}`)).toBe(a < b);
    }),
  );
});
