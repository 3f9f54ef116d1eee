import { beforeEach, expect, test, vi } from 'vitest';
import type { ProgramState } from '../../../../src/contract/console.ts';
import { DONE, type Outcome, refused } from '../../../../src/contract/outcome.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../../src/contract/preferences.ts';

interface Write {
  readonly preferences: Preferences;
  answer(outcome: Outcome): void;
  refuse(error: Error): void;
}
const main = vi.hoisted(() => ({ kept: null as unknown, writes: [] as unknown[] }));
vi.mock('../../../../src/renderer/console/bridge.ts', () => ({
  bridge: {
    readProgram: async () => main.kept,
    writePreferences: (preferences: unknown) =>
      new Promise((answer, refuse) => main.writes.push({ preferences, answer, refuse })),
  },
}));
vi.mock('../../../../src/renderer/console/clock.ts', () => ({ programClock: {} }));
vi.mock('../../../../src/renderer/console/own-case.ts', () => ({ ownCaseId: null }));
const { programStore, writePreferences } = await import('../../../../src/renderer/console/program.ts');

const stateOf = (preferences: Preferences, vault: ProgramState['vault'] = 'ready') =>
  ({ preferences, vault }) as ProgramState;
const tells = (state: ProgramState) => programStore.setState({ state });
const shown = () => programStore.getState().state;
const writes = main.writes as Write[];
const NOT_KEPT = refused('not-kept', '', 'the disk is full');

beforeEach(() => {
  writes.length = 0;
  main.kept = stateOf(DEFAULT_PREFERENCES);
  tells(stateOf(DEFAULT_PREFERENCES));
});

test('a preference that main refuses gives way to what main has, and takes no other news of it back', async () => {
  const written = writePreferences({ theme: 'dark' });
  expect(shown()?.preferences.theme).toBe('dark');
  programStore.setState(({ state }) => ({ state: state && { ...state, vault: 'starting' } }));
  writes[0]?.answer(NOT_KEPT);
  expect(await written).toEqual(NOT_KEPT);
  expect(shown()).toEqual(stateOf(DEFAULT_PREFERENCES, 'starting'));
});

test('a preference that main told meanwhile stays when an older one is refused', async () => {
  const written = writePreferences({ theme: 'dark' });
  const told = stateOf({ ...DEFAULT_PREFERENCES, language: 'zh-CN' });
  tells(told);
  writes[0]?.answer(NOT_KEPT);
  await written;
  expect(shown()).toBe(told);
});

test('of two preferences that are both refused neither stays', async () => {
  const first = writePreferences({ theme: 'dark' });
  const second = writePreferences({ language: 'zh-CN' });
  writes[0]?.answer(NOT_KEPT);
  await first;
  expect(shown()?.preferences).toMatchObject({ theme: 'dark', language: 'zh-CN' });
  writes[1]?.answer(NOT_KEPT);
  await second;
  expect(shown()?.preferences).toEqual(DEFAULT_PREFERENCES);
});

test('a preference that main fails to answer gives way, too, and the failure is told', async () => {
  const written = writePreferences({ theme: 'dark' });
  writes[0]?.refuse(new Error('no answer'));
  await expect(written).rejects.toThrow('no answer');
  expect(shown()?.preferences).toEqual(DEFAULT_PREFERENCES);
});

test('a preference that main keeps stays', async () => {
  const written = writePreferences({ theme: 'dark' });
  writes[0]?.answer(DONE);
  expect(await written).toEqual(DONE);
  expect(shown()?.preferences.theme).toBe('dark');
});
