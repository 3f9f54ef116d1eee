import { beforeEach, expect, test, vi } from 'vitest';
import { whoseFor } from '../../../../../src/domain/cases/whose.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { HOUR } from '../../../../../src/domain/units.ts';
import { groupEntries } from '../../../../../src/renderer/console/board/arrange/group-entries.ts';
import { createBoardModel } from '../../../../../src/renderer/console/board/board-model.ts';
import { viewStore } from '../../../../../src/renderer/console/view-state.ts';
import { NOON, STRANGER, storedCase } from '../sample-cases.ts';

const openCaseWindow = vi.hoisted(() => vi.fn(async () => ({ ok: true })));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: { openCaseWindow } }));
const { pressKey } = await import('../../../../../src/renderer/console/board/board-keys.ts');
const { notePlace } = await import('../../../../../src/renderer/console/board/last-place.ts');
const { viewsStore } = await import('../../../../../src/renderer/console/board/arrange/views-store.ts');

const model = createBoardModel(SHIPPED_BOOKS);
model.take(
  [
    storedCase({ key: 'late', openedAt: NOON - 5 * HOUR }),
    storedCase({ key: 'next', openedAt: NOON - 2 * HOUR }),
    storedCase({ key: 'last', openedAt: NOON }),
  ],
  NOON,
);
const groups = groupEntries(model.view().entries, 'section', {
  whose: whoseFor(STRANGER),
  now: NOON,
  nearMs: 0,
});
const press = (...keys: readonly string[]) =>
  keys.map((key) => pressKey({ key }, { groups, layout: 'list' }));
const pressShift = (key: string) => pressKey({ key, shiftKey: true }, { groups, layout: 'list' });
const pressInLanes = (key: string) => pressKey({ key }, { groups, layout: 'lanes' });
const selected = () => viewStore.getState().selectedId;

beforeEach(() =>
  viewStore.setState({ selectedId: null, openId: null, markedIds: new Set(), markAnchorId: null }),
);

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

test('n is left to the key of all pages', () => {
  expect(press('n')).toEqual([false]);
  expect(selected()).toBeNull();
});

test('Enter opens, moving takes the pane along, Esc closes and keeps the place', () => {
  press('j', 'j', 'Enter');
  expect(viewStore.getState().openId).toBe('rt/next');
  press('j');
  expect(viewStore.getState().openId).toBe('rt/last');
  press('Escape');
  expect(viewStore.getState()).toMatchObject({ openId: null, selectedId: 'rt/last' });
});

test('o opens a window for the case', () => {
  press('j', 'j', 'o');
  expect(openCaseWindow).toHaveBeenCalledExactlyOnceWith({ caseId: 'rt/next' });
});

test('a key that is not the board’s is left alone', () => {
  expect(press('y', 'Tab')).toEqual([false, false]);
});

test('Space marks and unmarks, Shift with a move marks up to there, Esc takes the marks away before it closes', () => {
  const marked = () => [...viewStore.getState().markedIds];
  press('Home', ' ');
  expect(marked()).toEqual(['rt/late']);
  pressShift('ArrowDown');
  pressShift('ArrowDown');
  expect(marked()).toEqual(['rt/late', 'rt/next', 'rt/last']);
  pressShift('ArrowUp');
  expect(marked()).toEqual(['rt/late', 'rt/next']);
  press('Enter', 'Escape');
  expect(viewStore.getState()).toMatchObject({ openId: 'rt/next', markedIds: new Set() });
  press('Escape');
  expect(viewStore.getState().openId).toBeNull();
});

test('in lanes, from nowhere, left and right lead to the first', () => {
  pressInLanes('ArrowRight');
  expect(selected()).toBe('rt/late');
});

test('in a lane that has the focus keys are for its cases, and what is selected elsewhere is left alone', () => {
  pressInLanes('Home');
  const pressInDue = (key: string) => pressKey({ key }, { groups, layout: 'lanes', focusedLane: 'due' });
  for (const key of ['Enter', ' ', 'o']) pressInDue(key);
  expect(viewStore.getState()).toMatchObject({ openId: null, markedIds: new Set() });
  pressInDue('j');
  expect(selected()).toBe('rt/next');
  pressInDue('h');
  expect(selected()).toBe('rt/late');
});

test('h and l are keys of lanes alone', () => {
  expect(press('h', 'l')).toEqual([false, false]);
});

test('in lanes up and down stay in the lane, left and right go to the next', () => {
  pressInLanes('End');
  expect(selected()).toBe('rt/late');
  pressInLanes('ArrowRight');
  expect(selected()).toBe('rt/next');
  pressInLanes('ArrowDown');
  pressInLanes('ArrowDown');
  expect(selected()).toBe('rt/last');
  pressInLanes('ArrowLeft');
  expect(selected()).toBe('rt/late');
});

test('from a case that left the board a key goes on where it stood, in lanes too; not once it is arranged another way', () => {
  const without = groups.map((group) => ({
    ...group,
    entries: group.entries.filter(({ subject }) => subject.id !== 'rt/next'),
  }));
  const goOn = (key: string, layout: 'list' | 'lanes' = 'list') => {
    viewStore.setState({ selectedId: 'rt/next' });
    notePlace(groups, 'rt/next');
    pressKey({ key }, { groups: without, layout });
    return selected();
  };
  expect(goOn('j')).toBe('rt/last');
  expect(goOn('k')).toBe('rt/late');
  expect(goOn('ArrowDown', 'lanes')).toBe('rt/last');
  expect(goOn('ArrowLeft', 'lanes')).toBe('rt/late');
  viewStore.setState({ selectedId: 'rt/next' });
  viewsStore.setState(({ arrangement }) => ({ arrangement: { ...arrangement, groupBy: 'owner' } }));
  press('j');
  expect(selected(), 'the selection is there again').toBe('rt/last');
  viewStore.setState({ selectedId: 'rt/next' });
  pressKey({ key: 'j' }, { groups: without, layout: 'list' });
  expect(selected()).toBe('rt/late');
  viewStore.setState({ selectedId: 'rt/next' });
  notePlace(groups, 'rt/next');
  const sort = { by: 'owner', direction: 'ascending' } as const;
  viewsStore.setState(({ arrangement }) => ({ arrangement: { ...arrangement, sort } }));
  pressKey({ key: 'j' }, { groups: without, layout: 'list' });
  expect(selected(), 'in another order').toBe('rt/late');
});
