import { beforeEach, expect, test } from 'vitest';
import { SHIPPED_BOOKS } from '../../../../src/domain/rules/rule-books.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { pressKey } from '../../../../src/renderer/console/board/board-keys.ts';
import { createBoardModel } from '../../../../src/renderer/console/board/board-model.ts';
import { viewStore } from '../../../../src/renderer/console/view-state.ts';
import { NOON, storedCase } from './sample-cases.ts';

const model = createBoardModel(SHIPPED_BOOKS);
model.take(
  [
    storedCase({ key: 'late', openedAt: NOON - 5 * HOUR }),
    storedCase({ key: 'next', openedAt: NOON - 2 * HOUR }),
    storedCase({ key: 'last', openedAt: NOON }),
  ],
  NOON,
);
const { lines } = model.view();
const press = (...keys: readonly string[]) => keys.map((key) => pressKey(key, lines));
const selected = () => viewStore.getState().selectedId;

beforeEach(() => viewStore.setState({ selectedId: null, openId: null, connections: null }));

test('arrows, j and k walk over headings and stop at both ends', () => {
  press('ArrowDown');
  expect(selected()).toBe('rt/late');
  press('j', 'ArrowDown', 'j');
  expect(selected()).toBe('rt/last');
  press('k');
  expect(selected()).toBe('rt/next');
  press('Home', 'ArrowUp');
  expect(selected()).toBe('rt/late');
  press('End');
  expect(selected()).toBe('rt/last');
});

test('n goes to the case that is due next', () => {
  press('n');
  expect(selected()).toBe('rt/next');
});

test('Enter opens, moving takes the pane along, Esc closes and keeps the place', () => {
  press('n', 'Enter');
  expect(viewStore.getState().openId).toBe('rt/next');
  press('j');
  expect(viewStore.getState().openId).toBe('rt/last');
  press('Escape');
  expect(viewStore.getState()).toMatchObject({ openId: null, selectedId: 'rt/last' });
});

test('a key that is not the board’s is left alone', () => {
  expect(press('x', 'Tab')).toEqual([false, false]);
});
