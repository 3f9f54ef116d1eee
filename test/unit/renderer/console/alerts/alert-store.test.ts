import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AlertState, ToldAlert } from '../../../../../src/contract/alerts.ts';
import type { ConsoleAnswer } from '../../../../../src/contract/console.ts';
import { refused } from '../../../../../src/contract/outcome.ts';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../../../src/domain/alerts/settings.ts';
import { SECOND } from '../../../../../src/domain/units.ts';

interface Write {
  readonly settings: AlertSettings;
  answer(answer: ConsoleAnswer<'alerts:write-settings'>): void;
  refuse(error: Error): void;
}
const main = vi.hoisted(() => ({
  kept: null as unknown,
  writes: [] as unknown[],
  seen: [] as string[],
}));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({
  bridge: {
    readAlerts: async () => main.kept,
    markAlertsSeen: async ({ alertIds }: { readonly alertIds: readonly string[] }) => {
      main.seen.push(...alertIds);
    },
    writeAlertSettings: (settings: unknown) =>
      new Promise((answer, refuse) => main.writes.push({ settings, answer, refuse })),
  },
}));
const { alertStore, foremost, hide, passInSight, putAway, show, takeAlertState, writeAlertSettings } =
  await import('../../../../../src/renderer/console/alerts/alert-store.ts');

const withTeam = (...team: string[]): AlertSettings => ({ ...DEFAULT_ALERT_SETTINGS, team });
const stateOf = (settings: AlertSettings) => ({ settings }) as AlertState;
const shownTeam = () => alertStore.getState().state?.settings.team;
const writes = main.writes as Write[];

beforeEach(() => {
  writes.length = 0;
  main.seen.length = 0;
  main.kept = stateOf(withTeam());
  alertStore.setState({ state: stateOf(withTeam()), toasts: [], inSightMs: 0, writing: null });
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

describe('what is told in the window', () => {
  const alert = (id: string, staysInSight = false): ToldAlert => ({
    id,
    words: { en: { title: id, body: '' }, 'zh-CN': { title: id, body: '' } },
    caseId: `desk/${id}`,
    canTake: false,
    place: 'board',
    isUrgent: true,
    staysInSight,
    severity: 'B',
    alertIds: [`alert ${id}`],
  });
  /** Which are shown; a line in brackets. */
  const inSight = () => alertStore.getState().toasts.map(({ id, isFolded }) => (isFolded ? `[${id}]` : id));

  test('gives way after fifteen seconds in sight, each after its own, and was not seen for that', () => {
    show(alert('near'));
    passInSight(10 * SECOND);
    show(alert('later'));
    passInSight(5 * SECOND);
    expect(inSight()).toEqual(['later']);
    passInSight(9 * SECOND);
    expect(inSight()).toEqual(['later']);
    passInSight(SECOND);
    expect(inSight()).toEqual([]);
    expect(main.seen).toEqual([]);
  });

  test('stays as a line where a deadline passed or it is severe, until it is put away or taken back', () => {
    show(alert('passed', true));
    show(alert('severe', true));
    passInSight(15 * SECOND);
    passInSight(3600 * SECOND);
    expect(inSight()).toEqual(['[passed]', '[severe]']);
    expect(main.seen).toEqual([]);
    hide({ id: 'severe' });
    expect(main.seen).toEqual([]);
    for (const toast of alertStore.getState().toasts) putAway(toast);
    expect(inSight()).toEqual([]);
    expect(main.seen).toEqual(['alert passed']);
  });

  test('is three in full at most: what stays in sight folds to a line then, others go, and the newest never does', () => {
    for (const id of ['near', 'passed', 'near again', 'severe']) show(alert(id, !id.startsWith('near')));
    expect(inSight()).toEqual(['passed', 'near again', 'severe']);
    show(alert('passed too', true));
    expect(inSight()).toEqual(['passed', 'severe', 'passed too']);
    show(alert('near the third'));
    expect(inSight()).toEqual(['[passed]', 'severe', 'passed too', 'near the third']);
  });

  test('of what stays in sight nothing is dropped, however many there are', () => {
    const ids = ['first', 'second', 'third', 'fourth', 'fifth'];
    for (const id of ids) show(alert(id, true));
    expect(inSight()).toEqual(['[first]', '[second]', 'third', 'fourth', 'fifth']);
    passInSight(15 * SECOND);
    expect(inSight()).toEqual(ids.map((id) => `[${id}]`));
  });

  test('is put away by the key from the latest in full on, then from the latest line on', () => {
    show(alert('passed', true));
    passInSight(15 * SECOND);
    show(alert('near'));
    show(alert('near too'));
    const order: string[] = [];
    for (let next = foremost(alertStore.getState().toasts); next !== undefined; ) {
      order.push(next.id);
      putAway(next);
      next = foremost(alertStore.getState().toasts);
    }
    expect(order).toEqual(['near too', 'near', 'passed']);
  });
});
