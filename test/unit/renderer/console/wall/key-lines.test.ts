import { expect, test } from 'vitest';
import { keyLines, keySizeInRow } from '../../../../../src/renderer/console/wall/key-lines.ts';

/** A letter or figure is at most 0.6 times as wide as high, and the key has room for 6 at full size. */
const isWhole = (key: string, most: number) =>
  keyLines(key, most).every(({ text, size }) => text.length * size <= 6 + 1e-9);

test('a short key is on one line at its full size', () => {
  expect(keyLines('S-2017', 1)).toEqual([{ text: 'S-2017', size: 1 }]);
  expect(keyLines('S-2017', 0.78)).toEqual([{ text: 'S-2017', size: 0.78 }]);
});

test('a long key is parted where its last part begins, which stays the larger', () => {
  const [head, tail, ...more] = keyLines('AZ-China-2026-000123', 1);
  expect([head?.text, tail?.text, more]).toEqual(['AZ-China-2026-', '000123', []]);
  expect(tail?.size).toBeGreaterThan(head?.size ?? 1);
});

test.each(['AZ-China-2026-000123', '2611250040001234', 'INC0012345', '中国北部-工单/0001', 'a-'])(
  'all of %s is in sight on every tile',
  (key) => {
    for (const most of [1, 0.78]) {
      expect(isWhole(key, most)).toBe(true);
      expect(
        keyLines(key, most)
          .map(({ text }) => text)
          .join(''),
      ).toBe(key);
    }
  },
);

test('in a row a usual key has its full size, and a long one leaves room for the deadline', () => {
  expect(keySizeInRow('S-2017')).toBe(1);
  expect('AZ-China-2026-000123'.length * keySizeInRow('AZ-China-2026-000123')).toBeLessThanOrEqual(11);
});
