import { expect, test } from 'vitest';
import type { Sort } from '../../../../../../src/contract/board-view.ts';
import {
  groupedBy,
  shownGrouping,
  sortAfter,
} from '../../../../../../src/renderer/console/board/arrange/sorting.ts';

const owner = (direction: Sort['direction']): Sort => ({ by: 'owner', direction });

test('a column is sorted one way, then the other, then by urgency again', () => {
  expect(sortAfter(null, 'owner')).toEqual(owner('ascending'));
  expect(sortAfter(owner('ascending'), 'owner')).toEqual(owner('descending'));
  expect(sortAfter(owner('descending'), 'owner')).toBeNull();
});

test('of what was updated the newest comes first, and the oldest second', () => {
  const newest = sortAfter(owner('ascending'), 'updated');
  expect(newest).toEqual({ by: 'updated', direction: 'descending' });
  const oldest = sortAfter(newest, 'updated');
  expect(oldest).toEqual({ by: 'updated', direction: 'ascending' });
  expect(sortAfter(oldest, 'updated')).toBeNull();
});

test('a sorted list has no parts by urgency; lanes keep theirs, and so does what is put together otherwise', () => {
  const sort = owner('ascending');
  expect(shownGrouping({ layout: 'list', groupBy: 'section', sort })).toBeNull();
  expect(shownGrouping({ layout: 'list', groupBy: 'section', sort: null })).toBe('section');
  expect(shownGrouping({ layout: 'lanes', groupBy: 'section', sort })).toBe('section');
  expect(shownGrouping({ layout: 'list', groupBy: 'owner', sort })).toBe('owner');
});

test('to put a list together by urgency is to have it in the order of urgency', () => {
  const sort = owner('ascending');
  expect(groupedBy('section', { layout: 'list', sort })).toEqual({ groupBy: 'section', sort: null });
  expect(groupedBy('section', { layout: 'lanes', sort })).toEqual({ groupBy: 'section', sort });
  expect(groupedBy('queue', { layout: 'list', sort })).toEqual({ groupBy: 'queue', sort });
});
