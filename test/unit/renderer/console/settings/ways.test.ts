import { expect, test, vi } from 'vitest';
import { searchWords } from '../../../../../src/renderer/console/board/arrange/search-text.ts';
import { words } from '../sample-cases.ts';

vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: {} }));
vi.mock('../../../../../src/renderer/console/clock.ts', () => ({ programClock: {} }));
vi.mock('../../../../../src/renderer/console/own-case.ts', () => ({ ownCaseId: null }));
vi.mock('../../../../../src/renderer/console/desk/desk.ts', () => ({ knownEntries: () => [] }));
const { WAYS, wayWords } = await import('../../../../../src/renderer/console/settings/ways.ts');
const { wordsOfSetting, wordsOfWay } = await import(
  '../../../../../src/renderer/console/settings/search-words.ts'
);
const { SETTINGS } = await import('../../../../../src/renderer/console/settings/settings-list.ts');

const found = (text: string) => {
  const plain = (all: string) => searchWords(all).join(' ');
  const fits = (all: string) => searchWords(text).every((word) => plain(all).includes(word));
  return [
    ...SETTINGS.filter((name) => fits(wordsOfSetting(name, words()))),
    ...WAYS.filter((name) => fits(wordsOfWay(name, words()))),
  ];
};

test.each([
  ['quiet hours', 'quiet-hours'],
  ['免打扰', 'quiet-hours'],
  ['snooze', 'snooze'],
  ['proxy', 'proxies'],
  ['columns', 'columns'],
  ['zoom', 'zoom'],
  ['update', 'version'],
  ['restore', 'backup'],
  ['start view', 'views'],
  ['holiday', 'own-days'],
  ['interval', 'connections'],
])('%s finds the single setting %s, whatever page it is on', (text, name) => {
  expect(found(text)).toContain(name);
});

test('no two things that are set elsewhere have one name', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const names = WAYS.map((name) => wayWords(name, words(language)).whole);
    expect(new Set(names).size).toBe(WAYS.length);
  }
});
