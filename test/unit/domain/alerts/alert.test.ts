import { describe, expect, test } from 'vitest';
import { alertsOf } from '../../../../src/domain/alerts/alert.ts';
import { sortDue } from '../../../../src/domain/alerts/due.ts';
import { startsTickingAt, windowOpeningId } from '../../../../src/domain/alerts/window-opening.ts';
import { beijing, clockOf, inBeijing } from '../support/case-of.ts';

const billing = { serviceType: 'billing', severity: 'B', plan: 'standard' } as const;
const subject = { id: 'desk/1', isOpen: true };
const clock = clockOf('2026-09-14 14:15', billing);

describe('the alerts of a case', () => {
  test('come 30 and 10 working minutes before the deadline, and right after it', () => {
    const told = alertsOf(subject, clock).map((alert) => [
      alert.kind === 'deadline-near' ? alert.stepMinutes : alert.kind,
      inBeijing(alert.at),
    ]);
    expect(told).toEqual([
      [30, '2026-09-14 17:45'],
      [10, '2026-09-15 09:05'],
      ['deadline-passed', '2026-09-15 09:15:00.001'],
    ]);
  });

  test('have ids that name case, step and deadline, each once', () => {
    const ids = alertsOf(subject, clock).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(alertsOf(subject, clockOf('2026-09-14 14:16', billing)).map(({ id }) => id)).not.toEqual(ids);
    expect(alertsOf(subject, clock).map(({ id }) => id)).toEqual(ids);
  });

  test('are none for a case that is closed, answered or paused', () => {
    const reply = ['2026-09-14 15:00', { kind: 'responded', by: 'Lin' }] as const;
    const pause = ['2026-09-14 15:00', { kind: 'paused', reason: 'on-hold' }] as const;
    expect(alertsOf({ ...subject, isOpen: false }, clock)).toEqual([]);
    expect(alertsOf(subject, clockOf('2026-09-14 14:15', billing, reply))).toEqual([]);
    expect(alertsOf(subject, clockOf('2026-09-14 14:15', billing, pause))).toEqual([]);
  });
});

describe('what is due', () => {
  const alerts = alertsOf(subject, clock);
  const kinds = (from: string, now: string) => {
    const { tell, superseded, past } = sortDue(alerts, beijing(from), beijing(now));
    return [tell, superseded, past].map((list) => list.map(({ at }) => inBeijing(at)?.slice(11, 16)));
  };

  test.each([
    ['nothing yet', '2026-09-14 14:15', '2026-09-14 17:44', [[], [], []]],
    ['the first step', '2026-09-14 14:15', '2026-09-14 17:45', [['17:45'], [], []]],
    [
      'the later step supersedes the earlier',
      '2026-09-14 14:15',
      '2026-09-15 09:05',
      [['09:05'], ['17:45'], []],
    ],
    [
      'the deadline supersedes both',
      '2026-09-14 14:15',
      '2026-09-15 10:00',
      [['09:15'], ['17:45', '09:05'], []],
    ],
    [
      'passed before it was seen',
      '2026-09-15 09:30',
      '2026-09-15 10:00',
      [[], [], ['17:45', '09:05', '09:15']],
    ],
  ])('%s', (_, firstSeen, now, wanted) => {
    expect(kinds(firstSeen, now)).toEqual(wanted);
  });
});

test('a clock that waits for its window says when it starts to tick', () => {
  const night = clockOf('2026-09-18 22:30', billing);
  expect(inBeijing(startsTickingAt(night, beijing('2026-09-19 12:00')))).toBe('2026-09-20 09:00');
  expect(startsTickingAt(night, beijing('2026-09-20 09:00'))).toBeNull();
  expect(windowOpeningId(5)).toBe('window-opened|5');
});
