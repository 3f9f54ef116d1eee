import { beforeEach, expect, test, vi } from 'vitest';
import {
  type BoardViews,
  NO_FILTER,
  PLAIN_ARRANGEMENT,
  PLAIN_VIEWS,
} from '../../../../../../src/contract/board-view.ts';

const main = vi.hoisted(() => ({
  views: null as unknown,
  writeViews: vi.fn(async () => ({ ok: true })),
  tellViews: (_: unknown) => {},
}));
vi.mock('../../../../../../src/renderer/console/bridge.ts', () => ({
  bridge: {
    readViews: async () => main.views,
    writeViews: main.writeViews,
    onViewsChanged: (listener: typeof main.tellViews) => (main.tellViews = listener),
  },
}));
const {
  arrange,
  changeViews,
  filterBy,
  followViews,
  keepView,
  startViews,
  turnToPlain,
  turnToView,
  undoArrangement,
  viewsStore,
} = await import('../../../../../../src/renderer/console/board/arrange/views-store.ts');

const now = () => viewsStore.getState().arrangement;
const lanes = { ...PLAIN_ARRANGEMENT, layout: 'lanes' } as const;

beforeEach(() => {
  vi.useFakeTimers();
  main.writeViews.mockClear();
  viewsStore.setState(viewsStore.getInitialState(), true);
});

test('the board starts as it was left, or with the view that was chosen for it', async () => {
  const left: BoardViews = { ...PLAIN_VIEWS, arrangement: { ...PLAIN_ARRANGEMENT, groupBy: 'owner' } };
  main.views = left;
  await startViews();
  expect(now().groupBy).toBe('owner');
  main.views = { ...left, saved: [{ id: 'v', name: 'Lanes', arrangement: lanes }], startId: 'v' };
  await startViews();
  expect(now()).toEqual(lanes);
});

test('each change can be undone, the letters of a search as one', () => {
  arrange({ groupBy: 'owner' });
  filterBy({ text: 'v' });
  filterBy({ text: 'vp' });
  filterBy({ text: 'vpn' });
  undoArrangement();
  expect(now()).toMatchObject({ groupBy: 'owner', filter: { text: '' } });
  undoArrangement();
  expect(now()).toEqual(PLAIN_ARRANGEMENT);
  expect(undoArrangement()).toBe(false);
});

test('letters that follow the keeping of a view are another step than those before', () => {
  filterBy({ text: 'ab' });
  keepView('X');
  const kept = viewsStore.getState().turnedTo;
  filterBy({ text: 'abc' });
  undoArrangement();
  expect(now().filter.text).toBe('ab');
  expect(viewsStore.getState().turnedTo).toBe(kept);
});

test('a search that something else came between is another step, and so are letters added to that of a view', () => {
  filterBy({ text: 'vpn' });
  filterBy({ severities: ['A'] });
  filterBy({ text: 'vpns' });
  undoArrangement();
  expect(now().filter).toMatchObject({ text: 'vpn', severities: ['A'] });
  const found = { ...PLAIN_ARRANGEMENT, filter: { ...NO_FILTER, text: 'vpn' } };
  turnToView({ id: 'v', name: 'VPN', arrangement: found });
  filterBy({ text: 'vpns' });
  filterBy({ text: 'vpns down' });
  undoArrangement();
  expect(now(), 'not out of the view').toEqual(found);
  filterBy({ text: 'vpns' });
  undoArrangement();
  expect(now(), 'also after an undo').toEqual(found);
});

test('to go back leads to the name of the view, too: another one is not updated with what it never showed', () => {
  const mine = { id: 'm', name: 'Mine', arrangement: lanes };
  const team = { id: 't', name: 'Team', arrangement: { ...lanes, groupBy: 'owner' } } as const;
  changeViews({ saved: [mine, team] });
  turnToView(mine);
  arrange({ groupBy: 'queue' });
  turnToView(team);
  undoArrangement();
  expect(viewsStore.getState()).toMatchObject({ turnedTo: 'm', arrangement: { groupBy: 'queue' } });
  turnToPlain();
  expect(viewsStore.getState().turnedTo).toBeNull();
  undoArrangement();
  expect(viewsStore.getState().turnedTo).toBe('m');
});

test('a window of a case is arranged as the board is, which says so where it starts with a view', async () => {
  const view = { id: 'v', name: 'Lanes', arrangement: lanes };
  main.views = { ...PLAIN_VIEWS, saved: [view], startId: 'v' };
  await startViews();
  vi.runAllTimers();
  expect(main.writeViews).toHaveBeenCalledExactlyOnceWith({
    ...PLAIN_VIEWS,
    ...(main.views as BoardViews),
    arrangement: lanes,
  });
  const left = { ...PLAIN_ARRANGEMENT, groupBy: 'owner' } as const;
  main.views = { ...PLAIN_VIEWS, saved: [view], startId: 'v', arrangement: left };
  await followViews();
  expect(now(), 'not as it will start').toEqual(left);
  main.tellViews({ ...PLAIN_VIEWS, arrangement: lanes });
  expect(now()).toEqual(lanes);
});

test('a window of a case lets through and sorts as before where only something else of the board has changed', async () => {
  const filter = { ...NO_FILTER, severities: ['A'] };
  main.views = { ...PLAIN_VIEWS, arrangement: { ...PLAIN_ARRANGEMENT, filter } };
  await followViews();
  const before = now();
  const told = structuredClone({ ...PLAIN_VIEWS, arrangement: before });
  main.tellViews({ ...told, saved: [{ id: 'v', name: 'Lanes', arrangement: lanes }] });
  expect(now(), 'a view was saved').toBe(before);
  main.tellViews({ ...told, arrangement: { ...told.arrangement, layout: 'lanes' } });
  expect(now().layout).toBe('lanes');
  expect(now().filter).toBe(before.filter);
  expect(now().sort).toBe(before.sort);
  main.tellViews(structuredClone({ ...PLAIN_VIEWS, arrangement: PLAIN_ARRANGEMENT }));
  expect(now()).toEqual(PLAIN_ARRANGEMENT);
});

test('what was arranged and kept is written once, a moment after the last change', () => {
  arrange({ layout: 'lanes' });
  changeViews({ saved: [{ id: 'v', name: 'Lanes', arrangement: lanes }], startId: 'v' });
  vi.runAllTimers();
  expect(main.writeViews).toHaveBeenCalledExactlyOnceWith({
    version: 2,
    arrangement: lanes,
    saved: [{ id: 'v', name: 'Lanes', arrangement: lanes }],
    startId: 'v',
  });
});

test('a view that was turned to is kept anew under its name, also once the board was arranged another way', () => {
  const view = { id: 'v', name: 'Lanes', arrangement: lanes };
  changeViews({ saved: [view] });
  turnToView(view);
  arrange({ groupBy: 'owner' });
  expect(viewsStore.getState().turnedTo).toBe('v');
  keepView('lanes');
  expect(viewsStore.getState().saved).toEqual([
    { id: 'v', name: 'lanes', arrangement: { ...lanes, groupBy: 'owner' } },
  ]);
});
