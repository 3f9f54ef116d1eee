import { expect, it } from 'vitest';
import { keepTwins } from '../../../../src/main/alerts/keep-twins.ts';

const BEHIND = { id: 'export/7', standsBehind: 'rt/7' };
const STANDS = { id: 'rt/7', standsFor: ['export/7'] };
const [ONE, OTHER] = [{ id: 'rt/7' }, { id: 'export/7' }];

it.each([
  ['told by the one that stands', [[STANDS]], true, true],
  ['told by the one behind', [[BEHIND]], true, true],
  ['after the one that stood was removed', [[STANDS, BEHIND], [OTHER]], false, true],
  [
    'after they were parted',
    [
      [STANDS, BEHIND],
      [ONE, OTHER],
    ],
    false,
    false,
  ],
])('twins are known, %s', (_, batches, isBehind, areTwins) => {
  const twins = keepTwins();
  for (const batch of batches) twins.note(batch);
  expect(twins.isBehind('export/7')).toBe(isBehind);
  expect(twins.of('export/7')).toEqual(areTwins ? ['rt/7'] : []);
  expect(twins.of('rt/7')).toEqual(areTwins ? ['export/7'] : []);
});
