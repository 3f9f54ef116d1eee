import { beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../../../../src/renderer/console/board/entry.ts';
import { entry } from '../sample-cases.ts';

const page = vi.hoisted(() => ({
  only: null as string | null,
  entries: [] as Entry[],
  readAllCases: vi.fn(),
  kept: [] as unknown[],
  ran: [] as (readonly unknown[])[],
  at: 0,
}));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: {} }));
vi.mock('../../../../../src/renderer/console/own-case.ts', () => ({ ownCaseId: 'rt/first' }));
vi.mock('../../../../../src/renderer/console/desk/desk.ts', () => ({
  readAllCases: page.readAllCases,
  useDesk: (select: (desk: { readonly only: string | null }) => unknown) => select({ only: page.only }),
}));
vi.mock('../../../../../src/renderer/console/board/arrange/arranged-provider.tsx', () => ({
  useArrangedCases: () => ({
    groups: [{ id: 'all', entries: page.entries }],
    shown: page.entries.length,
    isPartial: false,
  }),
}));
// A window that is drawn whenever `drawn` is called.
vi.mock('react', () => ({
  useState: (first: unknown) => {
    const at = page.at++;
    if (!(at in page.kept)) page.kept[at] = first;
    return [page.kept[at], (next: unknown) => (page.kept[at] = next)];
  },
  useEffect: (run: () => void, on: readonly unknown[]) => {
    const at = page.at++;
    const before = page.ran[at];
    if (before !== undefined && on.every((one, index) => one === before[index])) return;
    page.ran[at] = on;
    run();
  },
}));
const { useTurn } = await import('../../../../../src/renderer/console/case/use-turn.ts');
const { openCase, viewStore } = await import('../../../../../src/renderer/console/view-state.ts');

const [first, second, third] = ['first', 'second', 'third'].map((key) => entry({ key })) as [
  Entry,
  Entry,
  Entry,
];

const shown = () => viewStore.getState().openId ?? '';

function drawn() {
  page.at = 0;
  // biome-ignore lint/correctness/useHookAtTopLevel: this is what draws it
  return useTurn(shown());
}

/** Turns, and draws what that leads to. */
function turn(step: 1 | -1): string {
  drawn().by(step);
  drawn();
  return shown();
}

beforeEach(() => {
  page.kept = [];
  page.ran = [];
  page.only = null;
  page.entries = [first, second, third];
  page.readAllCases.mockReset();
  vi.stubGlobal('window', new EventTarget());
  openCase('rt/second');
});

test('the way leads to the neighbours, as the board shows them', () => {
  expect(drawn()).toMatchObject({ at: 1, of: 3 });
  expect(turn(1)).toBe('rt/third');
  expect(turn(1), 'and not beyond the last').toBe('rt/third');
  expect(turn(-1)).toBe('rt/second');
});

test('a case that has left the board leads on from where it stood, also in a window of its own', () => {
  drawn();
  page.entries = [first, third];
  expect(drawn()).toMatchObject({ at: null, of: 2 });
  expect(turn(1)).toBe('rt/third');
  page.entries = [first, second, third];
  openCase('rt/second');
  drawn();
  page.entries = [first, third];
  expect(turn(-1)).toBe('rt/first');
});

test('a case that the board does not show leads to its first, as its keys do', () => {
  openCase('rt/elsewhere');
  expect(drawn()).toMatchObject({ at: null, of: 3 });
  expect(turn(1)).toBe('rt/first');
});

test('while one case is read the way leads on once the others are, though that one is not shown by itself', () => {
  page.only = 'rt/second';
  page.entries = [];
  expect(drawn()).toMatchObject({ at: null, of: 1 });
  expect(turn(1)).toBe('rt/second');
  expect(page.readAllCases).toHaveBeenCalled();
  page.only = null;
  page.entries = [first, second, third];
  drawn();
  expect(shown()).toBe('rt/third');
});
