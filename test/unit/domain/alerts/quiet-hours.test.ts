import { describe, expect, test } from 'vitest';
import { boundedQuiet, quietUntil } from '../../../../src/domain/alerts/quiet-hours.ts';
import type { Shift } from '../../../../src/domain/alerts/settings.ts';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { shiftDate } from '../../../../src/domain/calendar/dates.ts';
import { beijing, inBeijing } from '../support/case-of.ts';

const day = (weekday: Shift['weekday'], from: number, to: number) => ({
  weekday,
  fromMinute: from * 60,
  toMinute: to * 60,
});
const weekdays = [1, 2, 3, 4, 5].map((weekday) => day(weekday, 9, 18));
const quiet = (shifts: readonly ReturnType<typeof day>[], at: string, zone = 'Asia/Shanghai') =>
  inBeijing(
    quietUntil({ zone, shifts: [...shifts], severePasses: true, until: null }, chinaCalendar, beijing(at)),
  );

describe('it is quiet', () => {
  test.each([
    ['a minute before the shift', '2026-11-23 08:59', '2026-11-23 09:00'],
    ['not from the start of the shift on', '2026-11-23 09:00', null],
    ['not up to its end', '2026-11-23 17:59', null],
    ['from its end on', '2026-11-23 18:00', '2026-11-24 09:00'],
    ['over the weekend', '2026-11-27 20:00', '2026-11-30 09:00'],
  ])('%s', (_, at, until) => {
    expect(quiet(weekdays, at)).toBe(until);
  });

  test('never without shifts', () => {
    expect(quiet([], '2026-11-23 03:00')).toBeNull();
  });

  test('not in a night shift, which ends on the next day', () => {
    const nights = [day(7, 22, 6)];
    expect(quiet(nights, '2026-11-23 05:59')).toBeNull();
    expect(quiet(nights, '2026-11-23 06:00')).toBe('2026-11-29 22:00');
  });

  test('by the clocks of the zone that was chosen', () => {
    expect(quiet([day(1, 9, 18)], '2026-11-23 15:59', 'Europe/Berlin')).toBe('2026-11-23 16:00');
    expect(quiet([day(1, 9, 18)], '2026-11-23 16:00', 'Europe/Berlin')).toBeNull();
  });

  test.each([
    ['as long as somebody said', [], '2026-11-23 12:00', '2026-11-23 13:00'],
    ['not from then on', [], '2026-11-23 13:00', null],
    ['as long as somebody said within a shift', weekdays, '2026-11-23 12:30', '2026-11-23 13:00'],
    ['up to the next shift, if that starts later', [day(1, 14, 18)], '2026-11-23 12:30', '2026-11-23 14:00'],
  ])('%s', (_, shifts, at, end) => {
    const said = { zone: 'Asia/Shanghai', shifts: [...shifts], severePasses: true };
    const quiet = { ...said, until: beijing('2026-11-23 13:00') };
    expect(inBeijing(quietUntil(quiet, chinaCalendar, beijing(at)))).toBe(end);
  });
});

describe('shifts on business days', () => {
  const office = [day('business-day', 9, 18)];

  test.each([
    ['are worked on a make-up Sunday', '2026-09-20 09:00', null],
    ['begin on a make-up Sunday as on other days', '2026-09-20 08:00', '2026-09-20 09:00'],
    ['go on from a Saturday to the make-up Sunday', '2026-09-19 12:00', '2026-09-20 09:00'],
    ['are not worked on an ordinary Sunday', '2026-09-06 10:00', '2026-09-07 09:00'],
    ['rest on a holiday on a Thursday, until the holidays are over', '2026-10-01 10:00', '2026-10-08 09:00'],
    ['rest over the longest holidays', '2026-02-14 18:00', '2026-02-24 09:00'],
    ['are Monday to Friday in a year not announced yet', '2029-10-01 10:00', null],
  ])('%s', (_, at, until) => {
    expect(quiet(office, at)).toBe(until);
  });

  test('of a night end on the day after, business day or not', () => {
    const nights = [day('business-day', 22, 6)];
    expect(quiet(nights, '2026-10-01 05:59')).toBeNull();
    expect(quiet(nights, '2026-10-01 06:00')).toBe('2026-10-08 22:00');
  });

  test('stand beside weekdays, which go by the week alone', () => {
    const both = [...office, day(4, 10, 12)];
    expect(quiet(both, '2026-10-01 09:59')).toBe('2026-10-01 10:00');
    expect(quiet(both, '2026-10-01 12:00')).toBe('2026-10-08 09:00');
    expect(quiet(weekdays, '2026-09-20 10:00')).toBe('2026-09-21 09:00');
  });

  // It is Sunday 20 September in Berlin from 06:00 to the next 06:00 in Beijing.
  test.each([
    [
      'before the day begins there, though it is a business day in Beijing',
      '2026-09-20 05:00',
      '2026-09-20 15:00',
    ],
    ['in the shift by the clocks there', '2026-09-20 15:00', null],
    ['on Monday in Beijing, while it is Sunday there', '2026-09-21 01:00', '2026-09-21 15:00'],
    ['on a holiday’s date there', '2026-10-01 16:00', '2026-10-08 15:00'],
  ])('in another zone go by the date there: %s', (_, at, until) => {
    expect(quiet(office, at, 'Europe/Berlin')).toBe(until);
  });

  test('that no day within a month has leave it quiet, to be asked again', () => {
    const off = new Map(
      Array.from({ length: 60 }, (_, ahead) => [shiftDate('2026-11-01', ahead), { en: 'off', zh: '休' }]),
    );
    const calendar = { ...chinaCalendar, holidays: off };
    const settings = { zone: 'Asia/Shanghai', shifts: [...office], severePasses: true, until: null };
    expect(inBeijing(quietUntil(settings, calendar, beijing('2026-11-02 10:00')))).toBe('2026-12-03 00:00');
  });
});

test('it is quiet for two hours at most, whatever the clock showed when somebody said so', () => {
  const now = beijing('2026-11-23 12:00');
  const said = (until: string | null) => ({
    zone: 'Asia/Shanghai',
    shifts: [],
    severePasses: true,
    until: until === null ? null : beijing(until),
  });
  expect(boundedQuiet(said('2026-11-26 13:00'), now)).toEqual(said('2026-11-23 14:00'));
  for (const until of ['2026-11-23 14:00', '2026-11-23 11:00', null])
    expect(boundedQuiet(said(until), now)).toEqual(said(until));
});
