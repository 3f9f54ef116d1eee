import { expect, test } from 'vitest';
import {
  arrangementSchema,
  type BoardColumn,
  PLAIN_ARRANGEMENT,
} from '../../../../../src/contract/board-view.ts';
import { fitColumns, withWidth } from '../../../../../src/renderer/console/board/columns.ts';

const { columns } = PLAIN_ARRANGEMENT;

test.each([
  [1600, false, 7],
  [1280, true, 7],
  [1120, true, 7],
  [890, true, 6],
  [790, true, 5],
  [720, true, 4],
  [480, true, 3],
])('a board %i px wide is tight: %s, and shows %i columns', (width, isTight, count) => {
  const fitted = fitColumns(columns, width);
  expect({ isTight: fitted.isTight, count: fitted.ids.length }).toEqual({ isTight, count });
});

test('however little room, a row says which case it is, how severe, and what is left', () => {
  expect(fitColumns(columns, 10).ids).toEqual(['severity', 'remaining', 'case']);
});

test('the reason of a pause is not cut off: “paused, waiting for the customer” is 187 px wide', () => {
  expect(fitColumns(columns, 641).widths.get('remaining')).toBeGreaterThanOrEqual(187);
});

test('nor in a small list, where the state stands beside it: “waiting for the customer” is 142 px wide', () => {
  const small = fitColumns(columns, 640);
  expect(small.isSmall).toBe(true);
  expect(small.widths.get('remaining')).toBeGreaterThanOrEqual(142);
  expect(fitColumns(columns, 10).widths.get('remaining')).toBeGreaterThanOrEqual(142);
});

test('columns keep the order and the width that somebody has given them', () => {
  const chosen: readonly BoardColumn[] = [
    { id: 'case', width: 400 },
    { id: 'owner', width: 90 },
    { id: 'severity', width: null },
  ];
  for (const width of [1600, 700]) {
    const fitted = fitColumns(chosen, width);
    expect(fitted.ids).toEqual(['case', 'owner', 'severity']);
    expect(fitted.template).toMatch(/^minmax\(400px, 1fr\) 90px /);
  }
});

test('a column is made no wider than there is room for it: its edge stays under the hand', () => {
  const widened = (width: number) => fitColumns(withWidth(columns, 'deadline', width, 790), 790);
  expect(widened(280).widths.get('deadline')).toBe(280);
  expect(widened(480).ids).toContain('deadline');
  expect(withWidth(columns, 'deadline', 480, 790)).toBe(columns);
});

test('a column that is as wide already is left alone, one whose width is given up suits itself again', () => {
  const sized = withWidth(columns, 'owner', 90, 1600);
  expect(sized.find(({ id }) => id === 'owner')).toEqual({ id: 'owner', width: 90 });
  expect(withWidth(sized, 'owner', 90, 1600)).toBe(sized);
  expect(withWidth(sized, 'owner', null, 1600)).toEqual(columns);
});

test('an arrangement without the case, or with a column twice, is refused', () => {
  const owner = { id: 'owner', width: null };
  const one = { id: 'case', width: null };
  const parse = (of: readonly unknown[]) =>
    arrangementSchema.safeParse({ ...PLAIN_ARRANGEMENT, columns: of });
  expect(parse([owner]).success).toBe(false);
  expect(parse([one, owner, owner]).success).toBe(false);
  expect(parse([owner, one]).success).toBe(true);
});
