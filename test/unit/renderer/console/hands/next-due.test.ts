import { beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { NO_FILTER, PLAIN_VIEWS } from '../../../../../src/contract/board-view.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { HOUR } from '../../../../../src/domain/units.ts';
import { createBoardModel } from '../../../../../src/renderer/console/board/board-model.ts';
import type { Entry } from '../../../../../src/renderer/console/board/entry.ts';
import { viewStore } from '../../../../../src/renderer/console/view-state.ts';
import { NOON, storedCase } from '../sample-cases.ts';

const desk = vi.hoisted(() => ({ entries: [] as unknown }));
const deskStore = createStore<{ cases: string }>(() => ({ cases: 'ready' }));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: {} }));
vi.mock('../../../../../src/renderer/console/own-case.ts', () => ({ ownCaseId: null }));
vi.mock('../../../../../src/renderer/console/clock.ts', () => ({ programClock: { now: () => NOON } }));
vi.mock('../../../../../src/renderer/console/board/focus-board.ts', () => ({ focusBoard: () => {} }));
vi.mock('../../../../../src/renderer/console/desk/desk.ts', () => ({
  deskStore,
  knownEntries: () => desk.entries,
}));
const { goToNextDue } = await import('../../../../../src/renderer/console/hands/next-due.ts');
const { viewsStore } = await import('../../../../../src/renderer/console/board/arrange/views-store.ts');

const model = createBoardModel(SHIPPED_BOOKS);
model.take(
  [
    storedCase({ key: 'late', openedAt: NOON - 5 * HOUR }),
    storedCase({ key: 'next', openedAt: NOON - 2 * HOUR }),
    storedCase({ key: 'last', openedAt: NOON, more: { owner: 'Wang' } }),
  ],
  NOON,
);
const all = model.view().entries;
const known = (entries: readonly Entry[], cases: string) => {
  desk.entries = entries;
  deskStore.setState({ cases });
};
const showOnly = (...owners: string[]) =>
  viewsStore.setState({ arrangement: { ...PLAIN_VIEWS.arrangement, filter: { ...NO_FILTER, owners } } });
const selected = () => viewStore.getState().selectedId;

beforeEach(() => {
  known(all, 'ready');
  showOnly();
  viewStore.setState({ page: 'review', selectedId: null });
});

test('it leads to the board, and to the case that is due next: what is breached is past that', async () => {
  await goToNextDue();
  expect(viewStore.getState()).toMatchObject({ page: 'board', selectedId: 'rt/next' });
});

test('of a filtered board it is the next that is shown', async () => {
  showOnly('Wang');
  await goToNextDue();
  expect(selected()).toBe('rt/last');
});

test('where none that is shown is due, no case is chosen that nobody can see', async () => {
  showOnly('nobody of that name');
  await goToNextDue();
  expect(selected()).toBeNull();
});

test('one of the first rows is chosen at once; for any other it waits until all are read', async () => {
  known(all, 'loading');
  void goToNextDue();
  expect(selected()).toBe('rt/next');
  viewStore.setState({ selectedId: null });
  known(all.slice(0, 1), 'loading');
  const gone = goToNextDue();
  expect(selected()).toBeNull();
  known(all, 'ready');
  await gone;
  expect(selected()).toBe('rt/next');
});
