import { describe, expect, test } from 'vitest';
import { alertsOf } from '../../../../src/domain/alerts/case-alerts.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import { offeredSnoozes, type Snooze, snoozedUntil } from '../../../../src/domain/alerts/snooze.ts';
import { MINUTE } from '../../../../src/domain/units.ts';
import { beijing, clockOf, inBeijing, type Told } from '../support/case-of.ts';

const OPENED = '2026-09-14 14:15';
const billing = { serviceType: 'billing', severity: 'B', plan: 'standard' } as const;
const critical = { serviceType: 'technical-platform', severity: 'A', plan: 'premium' } as const;

/**
 * Until when a case of Monday 14:15 is put off at `at`. It has 4 hours, 09:00 to 18:00 on business days: 60 minutes are
 * left at 17:15, 30 at 17:45, 10 on Tuesday at 09:05, and its deadline is there at 09:15.
 */
function until(snooze: Snooze, at: string, more: More = {}): string | null {
  const { clock, alerts } = caseWith(at, more);
  return inBeijing(snoozedUntil(snooze, clock, alerts, beijing(at)));
}

/** What is offered for that case at `at`, and when each ends; what ends with the next alert is marked. */
function offered(at: string, more: More = {}): readonly (readonly [string, string | null])[] {
  const { clock, alerts } = caseWith(at, more);
  return offeredSnoozes(clock, alerts, beijing(at)).map(
    ({ snooze, until: end, isCutShort }) =>
      [isCutShort ? `${snooze}, cut short` : snooze, inBeijing(end)] as const,
  );
}

interface More {
  readonly steps?: readonly number[];
  readonly told?: readonly Told[];
}

function caseWith(at: string, { steps = [30, 10], told = [] }: More) {
  const clock = clockOf(OPENED, billing, ...told);
  const times = { updatedAt: clock.openedAt, firstSeenAt: clock.openedAt };
  const usual = steps.map((value) => ({ unit: 'minutes' as const, value }));
  const alerts = alertsOf({ id: 'desk/1', key: 'RT-1', isOpen: true, owner: 'Lin', ...times }, clock, {
    settings: { ...DEFAULT_ALERT_SETTINGS, steps: { usual, bySeverity: {} } },
    agent: null,
    agentSince: 0,
    watchedSince: 0,
    isExport: false,
    now: beijing(at),
  });
  return { clock, alerts };
}

describe('for 10 minutes', () => {
  test.each([
    ['is ten minutes', '2026-09-14 15:00', '2026-09-14 15:10'],
    ['ends at the next step', '2026-09-14 17:40', '2026-09-14 17:45'],
    ['ends at the step after the one that is told', '2026-09-15 09:00', '2026-09-15 09:05'],
    ['ends when the deadline has passed', '2026-09-15 09:10', '2026-09-15 09:15:00.001'],
    ['is ten minutes again after the deadline', '2026-09-15 09:20', '2026-09-15 09:30'],
  ])('%s', (_, at, end) => {
    expect(until('10-minutes', at)).toBe(end);
  });
});

describe('until 30 working minutes are left', () => {
  test.each([
    ['is until then, which here is a step, too', '2026-09-14 17:00', [30, 10], '2026-09-14 17:45'],
    ['is until then where no step is', '2026-09-14 17:20', [60, 10], '2026-09-14 17:45'],
    ['ends at a step before it', '2026-09-14 16:00', [60, 10], '2026-09-14 17:15'],
    ['makes no sense at that instant', '2026-09-14 17:45', [60, 10], null],
    ['makes no sense once fewer are left', '2026-09-15 09:00', [60, 10], null],
    ['makes no sense after the deadline', '2026-09-15 10:00', [60, 10], null],
  ])('%s', (_, at, steps, end) => {
    expect(until('30-minutes-left', at, { steps })).toBe(end);
  });

  test('makes no sense while the clock is paused, and counts the pause once it runs again', () => {
    const paused: Told = ['2026-09-14 15:00', { kind: 'paused', reason: 'on-hold' }];
    const resumed: Told = ['2026-09-14 15:20', { kind: 'resumed' }];
    expect(until('30-minutes-left', '2026-09-14 15:10', { told: [paused] })).toBeNull();
    // 20 minutes later than without the pause: 17:45 is 18:05, which is the next morning.
    expect(until('30-minutes-left', '2026-09-14 16:00', { told: [paused, resumed] })).toBe(
      '2026-09-15 09:05',
    );
  });

  test('makes no sense for a target that is not as long', () => {
    const short = { ...clockOf(OPENED, billing), targetMs: 20 * MINUTE };
    expect(snoozedUntil('30-minutes-left', short, [], short.openedAt + MINUTE)).toBeNull();
  });
});

describe('until the window opens', () => {
  test.each([
    ['is until the next morning', '2026-09-14 18:30', [30, 10], '2026-09-15 09:00'],
    ['is from the closing itself on', '2026-09-14 18:00', [30, 10], '2026-09-15 09:00'],
    ['makes no sense while it is open', '2026-09-14 17:59', [30, 10], null],
    ['makes no sense from the opening on', '2026-09-15 09:00', [30, 10], null],
    [
      'is until a later morning once the deadline has passed',
      '2026-09-15 19:00',
      [30, 10],
      '2026-09-16 09:00',
    ],
  ])('%s', (_, at, steps, end) => {
    expect(until('window-opens', at, { steps })).toBe(end);
  });

  test('is over a weekend and holidays', () => {
    const friday: Told = ['2026-09-14 15:00', { kind: 'paused', reason: 'on-hold' }];
    const resumed: Told = ['2026-09-30 17:00', { kind: 'resumed' }];
    expect(until('window-opens', '2026-09-30 20:00', { told: [friday, resumed] })).toBe('2026-10-08 09:00');
  });

  test('makes no sense around the clock', () => {
    const clock = clockOf(OPENED, critical);
    expect(snoozedUntil('window-opens', clock, [], beijing('2026-09-14 23:00'))).toBeNull();
  });

  test('makes no sense for a case that was raised to run around the clock before the clock was set back', () => {
    const raised: Told = ['2026-09-15 00:40', { kind: 'severity-changed', severity: 'A' }];
    const clock = clockOf('2026-09-14 23:30', { ...critical, severity: 'B' }, raised);
    expect(snoozedUntil('window-opens', clock, [], beijing('2026-09-15 00:30'))).toBeNull();
  });
});

describe('what is offered', () => {
  test('is each length as it is called while nothing comes before', () => {
    expect(offered('2026-09-14 15:00')).toEqual([
      ['10-minutes', '2026-09-14 15:10'],
      ['30-minutes', '2026-09-14 15:30'],
      ['1-hour', '2026-09-14 16:00'],
      ['30-minutes-left', '2026-09-14 17:45'],
    ]);
  });

  test('ends with the next alert where that comes before, and is offered once, if nothing else ends then', () => {
    expect(offered('2026-09-14 17:00', { steps: [45, 10] })).toEqual([
      ['10-minutes', '2026-09-14 17:10'],
      ['30-minutes', '2026-09-14 17:30'],
    ]);
    expect(offered('2026-09-14 17:05', { steps: [45, 10] })).toEqual([
      ['10-minutes', '2026-09-14 17:15'],
      ['30-minutes, cut short', '2026-09-14 17:30'],
    ]);
    expect(offered('2026-09-14 17:25')).toEqual([
      ['10-minutes', '2026-09-14 17:35'],
      ['30-minutes-left', '2026-09-14 17:45'],
    ]);
    expect(offered('2026-09-15 09:10')).toEqual([['10-minutes, cut short', '2026-09-15 09:15:00.001']]);
  });

  test('is over night until the window opens, too', () => {
    expect(offered('2026-09-14 18:30', { steps: [10] })).toEqual([
      ['10-minutes', '2026-09-14 18:40'],
      ['30-minutes', '2026-09-14 19:00'],
      ['1-hour', '2026-09-14 19:30'],
      ['window-opens', '2026-09-15 09:00'],
    ]);
  });

  test('is a length after the deadline, too', () => {
    expect(offered('2026-09-15 10:00').map(([snooze]) => snooze)).toEqual([
      '10-minutes',
      '30-minutes',
      '1-hour',
    ]);
  });
});
