import { expect, test } from 'vitest';
import { needlessRecords } from '../../../../src/domain/rules/kept-records.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

test.each<[string, number, readonly number[], readonly number[]]>([
  ['the last twenty are kept', 20, [], []],
  ['older ones are not', 23, [], [3, 2, 1]],
  ['but for those that a case is pinned to', 23, [2], [3, 1]],
])('%s', (_, last, pinned, needless) => {
  expect(needlessRecords(upTo(last), new Set(pinned))).toEqual(needless);
});
