import { beforeEach, expect, test, vi } from 'vitest';
import { whenInSight } from '../../../../../src/renderer/console/desk/in-sight.ts';

let page: EventTarget & { hidden: boolean };
let done: string[];
const one = () => done.push('one');
const other = () => done.push('other');

function turn(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  page = Object.assign(new EventTarget(), { hidden: false });
  done = [];
  vi.stubGlobal('document', page);
});

test('on a page that is seen, work is done at once, each time', () => {
  whenInSight(one);
  whenInSight(one);
  expect(done).toEqual(['one', 'one']);
});

test('while nobody looks, nothing is done; then what was wanted is, once each', () => {
  turn(true);
  for (const work of [one, other, one]) whenInSight(work);
  expect(done).toEqual([]);
  turn(false);
  turn(true);
  expect(done).toEqual(['one', 'other']);
  whenInSight(one);
  turn(false);
  expect(done).toEqual(['one', 'other', 'one']);
});
