import { describe, expect, test } from 'vitest';
import { type AlertSubject, alertsOf, type Listener } from '../../../../src/domain/alerts/case-alerts.ts';
import type { AlertKind } from '../../../../src/domain/alerts/ledger-row.ts';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import { beijing, clockOf, inBeijing } from '../support/case-of.ts';

const billing = { serviceType: 'billing', severity: 'B', plan: 'standard' } as const;
const critical = { serviceType: 'technical-platform', severity: 'A', plan: 'premium' } as const;
const OPENED = '2026-09-14 14:15';
const subject: AlertSubject = {
  id: 'desk/1',
  key: 'RT-1',
  isOpen: true,
  owner: 'Lin',
  updatedAt: beijing(OPENED),
  firstSeenAt: beijing(OPENED),
};
const clock = clockOf(OPENED, billing);

function listener(settings: Partial<AlertSettings> = {}, rest: Partial<Listener> = {}): Listener {
  return {
    settings: { ...DEFAULT_ALERT_SETTINGS, ...settings },
    agent: null,
    agentSince: 0,
    watchedSince: 0,
    isExport: false,
    now: Number.MAX_SAFE_INTEGER,
    ...rest,
  };
}
const kinds = (...args: Parameters<typeof alertsOf>) => alertsOf(...args).map(({ kind }) => kind);
const of = (kind: AlertKind, ...args: Parameters<typeof alertsOf>) =>
  alertsOf(...args).find((alert) => alert.kind === kind);

describe('by its deadline, a case', () => {
  test('is told 30 and 10 working minutes before it, and right after it', () => {
    const told = alertsOf(subject, clock, listener()).map((alert) => [alert.step, inBeijing(alert.at)]);
    expect(told).toEqual([
      ['30', '2026-09-14 17:45'],
      ['10', '2026-09-15 09:05'],
      [null, '2026-09-15 09:15:00.001'],
    ]);
  });

  test('is told at the steps of its severity, in minutes or in percent of the target', () => {
    const steps: AlertSettings['steps'] = {
      usual: [],
      bySeverity: {
        B: [
          { unit: 'percent', value: 25 },
          { unit: 'minutes', value: 240 },
        ],
      },
    };
    const [first, ...rest] = alertsOf(subject, clock, listener({ steps }));
    expect([first?.step, inBeijing(first?.at ?? null)]).toEqual(['25%', '2026-09-14 17:15']);
    expect(rest.map(({ kind }) => kind)).toEqual(['deadline-passed']);
  });

  test('has ids that name case, step and deadline, each once', () => {
    const ids = alertsOf(subject, clock, listener()).map(({ id }) => id);
    expect(ids[0]).toBe(`desk/1|deadline-near|30|${clock.deadline}`);
    expect(new Set(ids).size).toBe(3);
    const other = alertsOf(subject, clockOf('2026-09-14 14:16', billing), listener());
    expect(other.map(({ id }) => id)).not.toEqual(ids);
  });

  test('is told nothing when it is closed, answered or paused', () => {
    const reply = ['2026-09-14 15:00', { kind: 'responded', by: 'Lin' }] as const;
    const pause = ['2026-09-14 15:00', { kind: 'paused', reason: 'on-hold' }] as const;
    expect(kinds({ ...subject, isOpen: false }, clock, listener())).toEqual([]);
    expect(kinds(subject, clockOf(OPENED, billing, reply), listener())).toEqual([]);
    expect(kinds(subject, clockOf(OPENED, billing, pause), listener())).toEqual([]);
  });

  test('is silent when it had passed before the first reading of its source, but not when it was opened since', () => {
    const late = { ...subject, firstSeenAt: beijing('2026-09-16 08:00') };
    const silent = (watchedSince: number | null) =>
      new Set(alertsOf(late, clock, listener({}, { watchedSince })).map((alert) => alert.silent));
    expect(silent(null)).toEqual(new Set(['first-reading']));
    expect(silent(beijing('2026-09-16 08:01'))).toEqual(new Set(['first-reading']));
    expect(silent(beijing('2026-09-01'))).toEqual(new Set([null]));
  });

  test('is silent of the steps that had passed at that first reading, and told of those to come', () => {
    const late = { ...subject, firstSeenAt: beijing('2026-09-14 17:50') };
    const silent = alertsOf(late, clock, listener({}, { watchedSince: null })).map((alert) => alert.silent);
    expect(silent).toEqual(['first-reading', null, null]);
  });

  test('is told of what a change made due after that first reading, however long ago it lies', () => {
    const raised = clockOf(OPENED, { ...critical, severity: 'B' }, [
      '2026-09-14 17:40',
      { kind: 'severity-changed', severity: 'A' },
    ]);
    const seen = { ...subject, firstSeenAt: beijing('2026-09-14 17:30') };
    const passed = of('deadline-passed', seen, raised, listener({}, { watchedSince: null }));
    expect(inBeijing(passed?.at ?? null)).toBe('2026-09-14 16:15:00.001');
    expect(passed?.silent).toBeNull();
  });
});

describe('a case of severity A', () => {
  const severe = clockOf(OPENED, critical);

  test('that was there paused at the first reading of its source is no new one when it resumes', () => {
    const resumed = clockOf(
      OPENED,
      critical,
      ['2026-09-14 15:00', { kind: 'paused', reason: 'on-hold' }],
      ['2026-09-14 16:00', { kind: 'resumed' }],
    );
    const seen = { ...subject, firstSeenAt: beijing('2026-09-14 15:30') };
    const silent = (watchedSince: number | null) =>
      of('severe-new', seen, resumed, listener({}, { watchedSince }))?.silent;
    expect(silent(null)).toBe('first-reading');
    expect(silent(beijing('2026-09-14 12:00'))).toBeNull();
  });

  test('is told when it comes, and from the instant at which it was raised', () => {
    expect(inBeijing(of('severe-new', subject, severe, listener())?.at ?? null)).toBe(OPENED);
    const raised = clockOf(OPENED, { ...critical, severity: 'B' }, [
      '2026-09-14 15:00',
      { kind: 'severity-changed', severity: 'A' },
    ]);
    expect(inBeijing(of('severe-new', subject, raised, listener())?.at ?? null)).toBe('2026-09-14 15:00');
  });

  test('is no news to whoever logged it here, nor is it theirs; its deadline is told', () => {
    const intake = { channel: 'phone', contact: '', notes: '' } as const;
    const logged = alertsOf({ ...subject, intake }, severe, listener({}, { agent: 'Lin' }));
    const silentOf = (kind: AlertKind) => logged.find((alert) => alert.kind === kind)?.silent;
    expect([silentOf('severe-new'), silentOf('case-assigned')]).toEqual(['logged-here', 'logged-here']);
    expect([silentOf('deadline-near'), silentOf('deadline-passed')]).toEqual([null, null]);
  });

  test('is told again when nobody owns it, and when nobody has touched it since its answer', () => {
    const unowned = of('case-unowned', { ...subject, owner: null }, severe, listener());
    expect(inBeijing(unowned?.at ?? null)).toBe('2026-09-14 14:30');
    const answered = clockOf(OPENED, critical, ['2026-09-14 15:00', { kind: 'responded', by: 'Lin' }]);
    const silent = of(
      'case-silent',
      { ...subject, updatedAt: beijing('2026-09-14 15:00') },
      answered,
      listener(),
    );
    expect(inBeijing(silent?.at ?? null)).toBe('2026-09-14 16:00');
    expect(of('severe-new', subject, answered, listener())).toBeUndefined();
  });
});

describe('a case is told to its new owner', () => {
  test.each(['lin', 'LIN', ' Lin', 'Ｌｉｎ'])(
    'who is known by name, also as %s, by the same alert',
    (agent) => {
      const mine = listener({}, { agent });
      expect(of('case-assigned', subject, clock, mine)?.id).toBe('desk/1|case-assigned|lin');
      expect(of('case-assigned', { ...subject, owner: 'Wang' }, clock, mine)).toBeUndefined();
    },
  );

  test.each([
    ['not before it is known since when they sit here', null, 'yours-already'],
    ['not when it was theirs by the time they said who they are', OPENED, 'yours-already'],
    ['but when it became theirs after that', '2026-09-14 14:14', null],
  ])('%s', (_, since, expected) => {
    const mine = listener({}, { agent: 'Lin', agentSince: since === null ? null : beijing(since) });
    expect(of('case-assigned', subject, clock, mine)?.silent).toBe(expected);
  });

  test('also if it was there at the first reading, but not theirs yet', () => {
    const seen = { ...subject, updatedAt: beijing('2026-09-14 15:00') };
    const mine = listener({}, { agent: 'Lin', watchedSince: beijing('2026-09-14 14:16') });
    expect(of('case-assigned', seen, clock, mine)?.silent).toBeNull();
    expect(of('case-assigned', subject, clock, mine)?.silent).toBe('first-reading');
  });
});

test.each([
  ['Lin', 'taken-here'],
  ['LIN ', 'taken-here'],
  ['Wang', null],
])('a case that %s assigns by a command is told to its new owner Lin: silent %s', (assignedBy, expected) => {
  const mine = listener({}, { agent: 'Lin' });
  expect(of('case-assigned', { ...subject, assignedBy }, clock, mine)?.silent).toBe(expected);
});

test.each([
  ['all', 'Wang', null],
  ['mine', 'Wang', 'out-of-scope'],
  ['mine', 'Lin', null],
  ['mine', null, null],
  ['team', 'wang', null],
  ['team', 'Zhao', 'out-of-scope'],
] as const)('a listener to %s hears of the case of %s: %s', (scope, owner, expected) => {
  const settings = { scope, team: ['Wang'] };
  const passed = of('deadline-passed', { ...subject, owner }, clock, listener(settings, { agent: 'Lin' }));
  expect(passed?.silent).toBe(expected);
});

test('a kind that is silenced says so', () => {
  const silent = listener({ silenced: ['deadline-near'] });
  expect(alertsOf(subject, clock, silent).map((alert) => alert.silent)).toEqual([
    'kind-off',
    'kind-off',
    null,
  ]);
});

test('of an export, nothing that lies before its first reading is told, however near; what comes after is', () => {
  const seen = { ...subject, firstSeenAt: beijing('2026-09-14 17:50') };
  const silent = (isExport: boolean) =>
    alertsOf(seen, clock, listener({}, { isExport }))
      .filter(({ kind }) => kind.startsWith('deadline'))
      .map(({ step, at, silent: why }) => [step, at <= seen.firstSeenAt, why]);
  const exported = silent(true);
  expect(exported.some(([, isPast]) => isPast)).toBe(true);
  expect(exported.some(([, isPast]) => !isPast)).toBe(true);
  for (const [, isPast, why] of exported) expect(why).toBe(isPast ? 'first-reading' : null);
  expect(silent(false).every(([, , why]) => why === null)).toBe(true);
});
