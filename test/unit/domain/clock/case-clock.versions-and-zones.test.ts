import { describe, expect, test } from 'vitest';
import type { BusinessCalendar } from '../../../../src/domain/calendar/business-days.ts';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { beijing, bookIn, clockOf, historyOf, inBeijing } from '../support/case-of.ts';
import { noticesBefore } from '../support/notices-before.ts';
import { deadlineOf, reply, terms } from '../support/terms.ts';

describe('rule 9: cases opened before 2016-09-01 in Beijing run around the clock, and say so', () => {
  test.each([
    ['2016-08-31 23:59:59.999', '1.0', '2016-09-01 03:59:59.999', ['no-published-windows']],
    ['2016-09-01 00:00', '1.1', '2016-09-01 13:00', []],
    ['2015-02-19 03:00', '1.0', '2015-02-19 07:00', ['no-published-windows']],
  ] as const)('billing B opened %s', (opened, version, deadline, remarks) => {
    const clock = clockOf(opened, terms('billing', 'B'));
    expect([clock.policy.version, inBeijing(clock.deadline), clock.remarks]).toEqual([
      version,
      deadline,
      remarks,
    ]);
  });
});

describe('rule 10: reopening after the first response starts no second clock', () => {
  test('answered, closed, reopened', () => {
    const clock = clockOf(
      '2026-09-14 10:00',
      terms('platform', 'B'),
      ['2026-09-14 11:00', reply],
      ['2026-09-14 12:00', { kind: 'closed' }],
      ['2026-09-16 12:00', { kind: 'reopened' }],
    );
    expect(readClock(clock, beijing('2026-09-20 12:00'))).toMatchObject({
      state: 'met',
      remainingMs: 3 * HOUR,
    });
  });

  test('closed without an answer and reopened, the first clock goes on', () => {
    const told = [
      ['2026-09-14 11:00', { kind: 'closed' }] as const,
      ['2026-09-16 12:00', { kind: 'reopened' }] as const,
    ] as const;
    expect(deadlineOf('2026-09-14 10:00', terms('platform', 'B'), ...told)).toBe('2026-09-16 15:00');
  });
});

describe('rule 11: days that are not announced make a deadline provisional', () => {
  test.each([
    ['billing', 'B', '2026-12-28 14:00', '2026-12-28 18:00', false],
    ['billing', 'B', '2026-12-28 17:00', '2026-12-29 12:00', true],
    ['billing', 'B', '2026-12-31 14:00', '2026-12-31 18:00', true],
    ['billing', 'B', '2026-12-31 17:00', '2027-01-01 12:00', true],
    ['development', 'B', '2026-12-28 20:00', '2026-12-29 00:00', false],
    ['development', 'B', '2026-12-28 20:00:00.001', '2026-12-29 09:00:00.001', true],
    ['development', 'C', '2027-01-29 22:00', '2027-02-01 15:00', true],
    ['platform', 'B', '2026-12-31 22:00', '2027-01-01 11:00', false],
    ['platform', 'A', '2026-12-31 23:00', '2027-01-01 01:00', false],
  ] as const)('%s %s opened %s: %s, provisional %s', (service, severity, opened, deadline, isProvisional) => {
    const clock = clockOf(opened, terms(service, severity));
    expect([inBeijing(clock.deadline), clock.isProvisional]).toEqual([deadline, isProvisional]);
    expect(clock.remarks.includes('provisional')).toBe(isProvisional);
  });

  test('an answer within the announced days ends the doubt', () => {
    const clock = clockOf('2026-12-28 17:00', terms('billing', 'B'), ['2026-12-28 17:30', reply]);
    expect(clock.isProvisional).toBe(false);
  });

  test('the end of December may be changed by the next year’s notice, as by that for 2019', () => {
    const asked = historyOf('2018-12-28 17:00', terms('billing', 'B'));
    const under = (notices: BusinessCalendar) => {
      const { deadline, isProvisional } = caseClock(asked, policyBook(publishedPolicies.versions, notices));
      return [inBeijing(deadline), isProvisional];
    };
    expect(under(noticesBefore(2019))).toEqual(['2018-12-31 12:00', true]);
    expect(under(chinaCalendar)).toEqual(['2018-12-29 12:00', false]);
  });
});

describe('rule 12: other zones, their clocks changing', () => {
  const anyB = { serviceType: 'any', severity: 'B', plan: 'standard' } as const;
  const dueIn = (zone: string, opened: string, opens: string, closes: string) => {
    const at = Date.parse(opened);
    const { events } = historyOf('2026-01-01', anyB);
    const history = { openedAt: at, events: events.map((event) => ({ ...event, at })) };
    const { deadline } = caseClock(history, bookIn(zone, 'every-day', { opens, closes }).book);
    return deadline === null ? null : new Date(deadline).toISOString().slice(0, 16);
  };

  test.each([
    [
      'America/New_York',
      'the hour that is missing',
      '2026-03-08T06:30Z',
      '00:00',
      '12:00',
      '2026-03-08T10:30',
    ],
    [
      'America/New_York',
      'the hour that comes twice',
      '2026-11-01T04:30Z',
      '00:00',
      '12:00',
      '2026-11-01T08:30',
    ],
    [
      'America/New_York',
      'windows before and after',
      '2026-03-07T22:00Z',
      '09:00',
      '18:00',
      '2026-03-08T16:00',
    ],
    ['Europe/London', 'windows before and after', '2026-10-24T16:00Z', '09:00', '18:00', '2026-10-25T12:00'],
    [
      'Australia/Lord_Howe',
      'half an hour that is missing',
      '2026-10-03T15:00Z',
      '00:00',
      '03:30',
      '2026-10-04T15:30',
    ],
    ['Pacific/Apia', 'the day that was skipped', '2011-12-30T03:00Z', '09:00', '18:00', '2011-12-30T22:00'],
    ['Asia/Kathmandu', 'a quarter of an hour', '2026-09-18T10:15Z', '09:00', '18:00', '2026-09-19T05:15'],
  ])('%s, %s', (zone, _, opened, opens, closes, deadline) => {
    expect(dueIn(zone, opened, opens, closes)).toBe(deadline);
  });
});
