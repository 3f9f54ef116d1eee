import { beforeEach, expect, test, vi } from 'vitest';
import type { AlertState } from '../../../../../src/contract/alerts.ts';
import type { ConsoleAnswer } from '../../../../../src/contract/console.ts';
import { refused } from '../../../../../src/contract/outcome.ts';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../../../src/domain/alerts/settings.ts';

interface Write {
  readonly settings: AlertSettings;
  answer(answer: ConsoleAnswer<'alerts:write-settings'>): void;
  refuse(error: Error): void;
}
const main = vi.hoisted(() => ({
  kept: null as unknown,
  writes: [] as unknown[],
}));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({
  bridge: {
    readAlerts: async () => main.kept,
    writeAlertSettings: (settings: unknown) =>
      new Promise((answer, refuse) => main.writes.push({ settings, answer, refuse })),
  },
}));
const { alertStore, takeAlertState, writeAlertSettings } = await import(
  '../../../../../src/renderer/console/alerts/alert-store.ts'
);

const withTeam = (...team: string[]): AlertSettings => ({ ...DEFAULT_ALERT_SETTINGS, team });
const stateOf = (settings: AlertSettings) => ({ settings }) as AlertState;
const shownTeam = () => alertStore.getState().state?.settings.team;
const writes = main.writes as Write[];

beforeEach(() => {
  writes.length = 0;
  main.kept = stateOf(withTeam());
  alertStore.setState({ state: stateOf(withTeam()), toasts: [], writing: null });
});

test('of two quick writes the older is never shown again', async () => {
  const first = writeAlertSettings(withTeam('Li'));
  const second = writeAlertSettings(withTeam('Li', 'Wang'));
  expect(shownTeam()).toEqual(['Li', 'Wang']);
  writes[0]?.answer({ ok: true, state: stateOf(withTeam('Li')) });
  await first;
  expect(shownTeam()).toEqual(['Li', 'Wang']);
  takeAlertState(stateOf(withTeam('Li')));
  expect(shownTeam()).toEqual(['Li', 'Wang']);
  writes[1]?.answer({ ok: true, state: stateOf(withTeam('Li', 'Wang')) });
  await second;
  takeAlertState(stateOf(withTeam('from another window')));
  expect(shownTeam()).toEqual(['from another window']);
});

test('a write that is refused or fails gives way to what main has, unless a newer one is on its way', async () => {
  const first = writeAlertSettings(withTeam('Li'));
  const second = writeAlertSettings(withTeam('Wang'));
  writes[0]?.answer(refused('not-kept', '', 'the disk is full'));
  expect(await first).toEqual(refused('not-kept', '', 'the disk is full'));
  expect(shownTeam()).toEqual(['Wang']);
  writes[1]?.refuse(new Error('no answer'));
  await expect(second).rejects.toThrow('no answer');
  expect(shownTeam()).toEqual([]);
});
