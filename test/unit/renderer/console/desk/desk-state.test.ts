import { describe, expect, test } from 'vitest';
import type { SourceState } from '../../../../../src/contract/source-state.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import { staleSources } from '../../../../../src/renderer/console/desk/freshness.ts';
import {
  ageWords,
  offsetFigure,
  statusWords,
} from '../../../../../src/renderer/console/header/source-words.ts';
import { noticesOf } from '../../../../../src/renderer/console/notices/notices-of.ts';
import { todayOf, windowCards } from '../../../../../src/renderer/console/windows/window-cards.ts';
import { buildSourceState } from '../../vault/builders.ts';
import { beijing, NOON, words } from '../sample-cases.ts';

const state = buildSourceState({ name: 'Shanghai desk', lastSuccessAt: NOON, serverOffsetMs: 400 });
const problem = { code: 'timed-out', subject: 'rt.example.com', detail: '' } as const;
const program: Parameters<typeof noticesOf>[0] = {
  vault: 'ready',
  storeLostAt: null,
  unreadableSettings: null,
  sourcesWaitingForSecret: [],
  notifications: 'shown',
  followedMs: 0,
};

describe('the age of data', () => {
  test.each([
    [2 * SECOND, 'updated under 1 min ago', '不到 1 分钟前更新'],
    [59 * SECOND, 'updated under 1 min ago', '不到 1 分钟前更新'],
    [MINUTE, 'updated 1 min ago', '1 分钟前更新'],
    [2 * MINUTE, 'updated 2 min ago', '2 分钟前更新'],
    [26 * MINUTE, 'stale: 26 min ago, today 14:00 Beijing time', '已旧：26 分钟前，北京时间今天 14:00'],
    [-5 * SECOND, 'updated under 1 min ago', '不到 1 分钟前更新'],
  ])('%d ms', (age, en, zh) => {
    expect(ageWords(state, NOON + age, 2 * MINUTE, words('en'))).toBe(en);
    expect(ageWords(state, NOON + age, 2 * MINUTE, words('zh-CN'))).toBe(zh);
  });

  test('is told stale from the same instant on as rows are marked', () => {
    expect(staleSources([state], NOON + 2 * MINUTE, 2 * MINUTE).size).toBe(0);
    expect(staleSources([state], NOON + 2 * MINUTE + 1, 2 * MINUTE).get('rt')).toBe(NOON);
    expect(staleSources([{ ...state, lastSuccessAt: null }], NOON + MINUTE, 2 * MINUTE).size).toBe(0);
  });
});

test.each([
  [400, '+0.4 s'],
  [-7400, '−7.4 s'],
  [0, '+0.0 s'],
  [-40, '+0.0 s'],
  [-60, '−0.1 s'],
  [130_000, '+2 min'],
])('a server clock off by %d ms is %s', (ms, expected) => {
  expect(offsetFigure(ms, words())).toBe(expected);
});

test('what a source is doing', () => {
  const sayIn = (language: 'en' | 'zh-CN', change: Partial<SourceState>) =>
    statusWords({ ...state, ...change }, NOON, words(language));
  const say = (change: Partial<SourceState>) => sayIn('en', change);
  expect(say({})).toBeNull();
  expect(say({ activity: 'waiting-for-secret', problem })).toBe('waiting for its sign-in');
  expect(say({ problem, nextTryAt: NOON + MINUTE })).toBe(
    'The server did not answer in time, next try in 1 min',
  );
  expect(say({ activity: 'syncing', progress: { done: 1200, total: 5000 } })).toBe('syncing, 1,200 of 5,000');
  expect(say({ activity: 'syncing', progress: { done: 1200, total: null } })).toBe('syncing, 1,200 so far');
  expect(sayIn('zh-CN', { problem, nextTryAt: NOON + MINUTE })).toBe('服务器没有及时应答，1 分钟后重试');
  expect(sayIn('zh-CN', { activity: 'syncing', progress: { done: 1200, total: null } })).toBe(
    '正在同步，已读 1,200 个',
  );
});

describe('what stands above the board', () => {
  test('nothing while all is well', () => {
    expect(noticesOf(program, [state], null, null)).toEqual([]);
  });

  test('the weightiest first', () => {
    const all = noticesOf(
      {
        vault: 'failed',
        storeLostAt: NOON,
        unreadableSettings: {
          path: '/data/settings.json',
          keptAs: 'settings.json.unreadable-7',
          reason: 'cut off',
        },
        sourcesWaitingForSecret: ['rt'],
        notifications: 'blocked',
        followedMs: -6000,
      },
      [state, { ...state, sourceId: 'other', problem }],
      'blocked',
      null,
    );
    expect(all.map(({ kind }) => kind)).toEqual([
      'vault-failed',
      'store-lost',
      'settings-unreadable',
      'secret',
      'problem',
      'clock-off',
      'cannot-notify',
    ]);
  });

  test.each([
    [5000, []],
    [-5000, []],
    [90_000, [{ kind: 'clock-off', behindMs: 90_000 }]],
  ])('a workstation clock that is %d ms behind', (followedMs, expected) => {
    expect(noticesOf({ ...program, followedMs }, [state], null, null)).toEqual(expected);
  });

  test.each(['blocked', 'held'] as const)(
    'not what the bell tells of: notifications are %s',
    (notifications) => {
      const told = (atBell: 'blocked' | 'held' | null) =>
        noticesOf({ ...program, notifications }, [state], null, null, atBell).length;
      expect(told(null)).toBe(1);
      expect(told(notifications)).toBe(0);
      expect(told(notifications === 'held' ? 'blocked' : 'held')).toBe(1);
    },
  );

  test('a source that waits for its secret is told once', () => {
    const waiting = { ...state, problem: { ...problem, code: 'secret-missing' } as const };
    const notices = noticesOf({ ...program, sourcesWaitingForSecret: ['rt'] }, [waiting], null, null);
    expect(notices).toEqual([{ kind: 'secret', sourceId: 'rt', name: 'Shanghai desk' }]);
  });
});

test('a proxy that wants a sign-in is told once, with all that is behind it', () => {
  const asks = { code: 'proxy-asks-sign-in', subject: 'proxy:3128', detail: '' } as const;
  const behind = ['Shanghai', 'Beijing'].map((name) => ({ ...state, sourceId: name, name, problem: asks }));
  expect(noticesOf(program, behind, null, null)).toEqual([
    { kind: 'proxy-sign-in', problem: asks, names: ['Shanghai', 'Beijing'] },
  ]);
});

describe('the working windows', () => {
  const openAt = (at: string) =>
    Object.fromEntries(
      windowCards(publishedPolicies, beijing(at)).map(({ hoursId, isOpen }) => [hoursId, isOpen]),
    );

  test.each([
    ['2026-11-23T14:00:00', [true, true, true, true]],
    ['2026-11-23T18:00:00', [true, true, true, false]],
    ['2026-11-22T14:00:00', [true, true, false, false]],
    ['2026-11-23T08:59:59', [true, false, false, false]],
    ['2026-10-01T10:00:00', [true, true, false, false]],
  ])('at %s', (at, [always, everyDay, long, short]) => {
    expect(openAt(at)).toEqual({
      'around-the-clock': always,
      'every-day-9-24': everyDay,
      'business-days-9-24': long,
      'business-days-9-18': short,
    });
  });

  test('a card names the instant at which it changes', () => {
    const cards = windowCards(publishedPolicies, beijing('2026-11-20T18:00:00'));
    expect(cards.map(({ changesAt }) => changesAt)).toEqual([
      null,
      beijing('2026-11-21T00:00:00'),
      beijing('2026-11-21T00:00:00'),
      beijing('2026-11-23T09:00:00'),
    ]);
  });

  test('today is known by its kind', () => {
    expect(todayOf(publishedPolicies, beijing('2026-10-01T00:00:00')).kind.kind).toBe('public-holiday');
    expect(todayOf(publishedPolicies, beijing('2026-11-22T23:59:59')).kind.kind).toBe('weekend');
    expect(todayOf(publishedPolicies, beijing('2039-11-23T12:00:00')).isAnnounced).toBe(false);
  });
});
