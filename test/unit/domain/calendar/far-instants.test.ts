import { expect, it } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { RECKONED, workingTime } from '../../../../src/domain/calendar/working-time.ts';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { beijing } from '../support/case-of.ts';

const WINDOWS = [{ opensMinute: 540, closesMinute: 1080 }];
const time = workingTime(
  { kind: 'windows', days: 'business-days', windows: WINDOWS },
  'Asia/Shanghai',
  chinaCalendar,
);
const MONDAY = beijing('2026-11-23 09:00');

it.each([
  ['far ahead', Date.parse('9999-12-31T23:59:59Z')],
  ['as far as a date can be', 8_640_000_000_000_000],
  ['far back', Date.parse('0001-01-01T00:00:00Z')],
])('nothing opens, and no time is used up, %s', (_, at) => {
  expect(time.isOpen(at)).toBe(false);
  expect(time.around(at)).toEqual({ isOpen: false, nextOpening: null, nextClosing: null });
  expect(time.nextOpening(at)).toBeNull();
  expect(time.nextClosing(at)).toBeNull();
  expect(time.add(at, HOUR)).toBeNull();
  expect(time.intervals(at, at + 1)).toEqual([]);
  expect(time.worked(at, at + HOUR)).toBe(0);
});

it('work up to an instant far ahead is counted as far as it is reckoned with, and is provisional', () => {
  const never = Date.parse('9999-12-31T23:59:59Z');
  expect(time.worked(MONDAY, never)).toBe(time.worked(MONDAY, RECKONED.end - 1));
  expect(time.isProvisional(MONDAY, never)).toBe(true);
});

it('a case that is paused until the end of time has no deadline, and reads as paused', () => {
  const events: CaseEvent[] = [
    { id: 'o', at: MONDAY, kind: 'opened', severity: 'C', serviceType: 'billing', plan: 'standard' },
    { id: 'p', at: MONDAY + HOUR, kind: 'paused', reason: 'on-hold' },
    { id: 'r', at: Date.parse('9999-12-31T23:59:59Z'), kind: 'resumed' },
  ];
  const clock = caseClock({ openedAt: MONDAY, events }, publishedPolicies);
  expect(clock.deadline).toBeNull();
  expect(readClock(clock, MONDAY + 2 * HOUR)).toMatchObject({ state: 'paused' });
});
