import { describe, expect, test } from 'vitest';
import { boundedQuiet, quietUntil } from '../../../../src/domain/alerts/quiet-hours.ts';
import { beijing, inBeijing } from '../support/case-of.ts';

const day = (weekday: number, from: number, to: number) => ({
  weekday,
  fromMinute: from * 60,
  toMinute: to * 60,
});
const weekdays = [1, 2, 3, 4, 5].map((weekday) => day(weekday, 9, 18));
const quiet = (shifts: readonly ReturnType<typeof day>[], at: string, zone = 'Asia/Shanghai') =>
  inBeijing(quietUntil({ zone, shifts: [...shifts], severePasses: true, until: null }, beijing(at)));

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
    expect(inBeijing(quietUntil({ ...said, until: beijing('2026-11-23 13:00') }, beijing(at)))).toBe(end);
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
