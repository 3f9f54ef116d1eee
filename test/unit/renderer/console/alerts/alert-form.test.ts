import { beforeEach, expect, test, vi } from 'vitest';
import type { AlertState } from '../../../../../src/contract/alerts.ts';
import { refused } from '../../../../../src/contract/outcome.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../../../../src/domain/alerts/settings.ts';
import { draftOf } from '../../../../../src/renderer/console/alerts/draft.ts';

const kept = vi.hoisted(() => ({ state: null as unknown }));
const write = vi.hoisted(() => vi.fn());
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({
  bridge: { readAlerts: async () => kept.state, writeAlertSettings: write },
}));
const { alertStore } = await import('../../../../../src/renderer/console/alerts/alert-store.ts');
const { alertFormStore, discardAlertSettings, saveAlertSettings, typeAlertSettings } = await import(
  '../../../../../src/renderer/console/alerts/form-store.ts'
);

const stateOf = (settings: typeof DEFAULT_ALERT_SETTINGS) => ({ settings }) as AlertState;
const typed = { ...draftOf(DEFAULT_ALERT_SETTINGS), usualSteps: '45, 15' };
const shown = () => alertStore.getState().state?.settings;

beforeEach(() => {
  kept.state = stateOf(DEFAULT_ALERT_SETTINGS);
  alertStore.setState({ state: stateOf(DEFAULT_ALERT_SETTINGS), toasts: [], writing: null });
  discardAlertSettings();
});

test.each([
  ['refuses', () => Promise.resolve(refused('not-kept', '', 'ENOSPC')), refused('not-kept', '', 'ENOSPC')],
  ['does not answer', () => Promise.reject(new Error('gone')), refused('failed', '', 'gone')],
])(
  'what main %s to keep stays as it was typed, with why, until it is discarded',
  async (_, answer, { problem }) => {
    write.mockImplementation(answer);
    typeAlertSettings(typed);
    await saveAlertSettings(typed);
    expect(alertFormStore.getState()).toEqual({ draft: typed, problem });
    expect(shown()).toEqual(DEFAULT_ALERT_SETTINGS);
    discardAlertSettings();
    expect(alertFormStore.getState()).toEqual({ draft: null, problem: null });
  },
);

test('what is saved is no draft any more, but what was typed meanwhile is', async () => {
  write.mockImplementation(async (settings) => ({ ok: true, state: stateOf(settings) }));
  await saveAlertSettings(typed);
  expect(alertFormStore.getState()).toEqual({ draft: null, problem: null });
  const saving = saveAlertSettings(typed);
  const more = { ...typed, sounds: false };
  typeAlertSettings(more);
  await saving;
  expect(alertFormStore.getState().draft).toBe(more);
});

test('a team that was changed elsewhere while something stood in the form is not changed back', async () => {
  write.mockImplementation(async (settings) => ({ ok: true, state: stateOf(settings) }));
  typeAlertSettings(typed);
  alertStore.setState({ state: stateOf({ ...DEFAULT_ALERT_SETTINGS, team: ['Li Wei'] }) });
  await saveAlertSettings(typed);
  expect(shown()).toMatchObject({ team: ['Li Wei'], steps: { usual: [{ value: 45 }, { value: 15 }] } });
});
