import { describe, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../../../src/contract/board-view.ts';
import { viewsStore } from '../../../../../src/renderer/console/board/arrange/views-store.ts';
import { NOON, words } from '../sample-cases.ts';

vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({
  bridge: { writeViews: async () => undefined },
}));
vi.mock('../../../../../src/renderer/console/own-case.ts', () => ({ ownCaseId: null }));
vi.mock('../../../../../src/renderer/console/clock.ts', () => ({ programClock: { now: () => NOON } }));
vi.mock('../../../../../src/renderer/console/menu-keys-here.ts', () => ({
  menuKeysHere: () => ({ wall: '' }),
}));
vi.mock('../../../../../src/renderer/console/desk/desk.ts', () => ({
  knownEntries: () => [],
  deskStore: { getState: () => ({ outbox: [], sources: [], first: null, board: null }) },
}));
const { findingsOf } = await import('../../../../../src/renderer/console/hands/findings.ts');

const first = (text: string, language: 'en' | 'zh-CN') => findingsOf(text, null, words(language))[0];

describe('the palette filters the board', () => {
  test.each([
    ['paused', 'en', 'Board: only Paused'],
    ['filter running', 'en', 'Board: only Running'],
    ['severity b', 'en', 'Board: only severity B'],
    ['filter severity a', 'en', 'Board: only severity A'],
    ['已暂停', 'zh-CN', '看板：只看“已暂停”'],
    ['只看 a', 'zh-CN', '看板：只看 A 级'],
  ] as const)('%s finds %s: %s', (text, language, found) => {
    expect(first(text, language)?.words).toBe(found);
  });

  test.each([
    ['paused', { states: ['paused'] }],
    ['only severity a', { severities: ['A'] }],
  ] as const)('%s lets only these cases through', (text, filter) => {
    viewsStore.setState(({ arrangement }) => ({ arrangement: { ...arrangement, filter: NO_FILTER } }));
    first(text, 'en')?.run();
    expect(viewsStore.getState().arrangement.filter).toEqual({ ...NO_FILTER, ...filter });
  });
});

test.each([
  ['theme light', 'zh-CN', 'theme light'],
  ['language english', 'zh-CN', 'language en'],
  ['import', 'zh-CN', 'import'],
  ['语言', 'en', 'language en'],
  ['看板 暂停', 'en', 'only paused'],
] as const)('a command is found by its words in either language: %s in %s', (text, language, id) => {
  expect(first(text, language)?.id).toBe(id);
});
