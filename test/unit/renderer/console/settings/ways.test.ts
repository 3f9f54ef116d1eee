import { expect, test, vi } from 'vitest';
import { words } from '../sample-cases.ts';

vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: {} }));
vi.mock('../../../../../src/renderer/console/clock.ts', () => ({ programClock: {} }));
vi.mock('../../../../../src/renderer/console/own-case.ts', () => ({ ownCaseId: null }));
vi.mock('../../../../../src/renderer/console/desk/desk.ts', () => ({ knownEntries: () => [] }));
const leadToPlace = vi.hoisted(() => vi.fn());
vi.mock('../../../../../src/renderer/console/hands/lead-to-place.ts', () => ({ leadToPlace }));
const { WAYS, wayWords } = await import('../../../../../src/renderer/console/settings/ways.ts');
const { SETTINGS } = await import('../../../../../src/renderer/console/settings/settings-list.ts');

const { goToSetting, searchSettings, settingsSearchStore, settingsWith } = await import(
  '../../../../../src/renderer/console/settings/settings-search.ts'
);

const found = (text: string) => {
  const { settings, ways } = settingsWith(text, words());
  return [...settings, ...ways];
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

test('every setting is on its page where nothing is searched for, so that who is led to one finds it', () => {
  expect(settingsWith('', words()).settings).toEqual(SETTINGS);
});

test('who is led to a setting finds it whatever was searched for on its page', () => {
  searchSettings('zoom');
  goToSetting('theme');
  expect(leadToPlace).toHaveBeenCalledWith('settings', 'theme');
  expect(settingsWith(settingsSearchStore.getState().text, words()).settings).toContain('theme');
});

test('no two things that are set elsewhere have one name', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const names = WAYS.map((name) => wayWords(name, words(language)).whole);
    expect(new Set(names).size).toBe(WAYS.length);
  }
});
