import { expect, test } from 'vitest';
import { listedOf, MOST_LISTED } from '../../../../../src/renderer/console/board/bar/facets.ts';
import { entry } from '../sample-cases.ts';

const one = entry();
const group = (id: string, size: number) => ({ id, entries: Array.from({ length: size }, () => one) });
const many = Array.from({ length: MOST_LISTED + 2 }, (_, at) => group(`c${at}`, at === 1 ? 1 : 2));

test('a few values are all listed', () => {
  const few = many.slice(0, MOST_LISTED);
  expect(listedOf(few, [])).toBe(few);
});

test('of many those are listed that most cases have, in their order, and what is chosen whatever its number', () => {
  const left = (chosen: readonly string[]) => {
    const listed = listedOf(many, chosen);
    expect(listed).toEqual(many.filter((each) => listed.includes(each)));
    return many.filter((each) => !listed.includes(each)).map(({ id }) => id);
  };
  expect(left([])).toEqual(['c1', `c${MOST_LISTED + 1}`]);
  expect(left(['c1'])).toEqual([`c${MOST_LISTED}`, `c${MOST_LISTED + 1}`]);
});
