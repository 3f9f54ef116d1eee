import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { ownCalendar } from '../../../../src/domain/calendar/own-days.ts';
import type { DayException, WorkingHours } from '../../../../src/domain/calendar/working-hours.ts';
import { workingTime } from '../../../../src/domain/calendar/working-time.ts';
import { DAY, HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, inBeijing } from '../support/case-of.ts';

const name = { en: 'x', zh: 'x' };
const closed: DayException = { name, windows: [] };
const open = (opens: number, closes: number): DayException => ({
  name,
  windows: [{ opensMinute: opens * 60, closesMinute: closes * 60 }],
});

function hours(
  days: 'every-day' | 'business-days',
  exceptions: Readonly<Record<string, DayException>>,
  ...windows: readonly [number, number][]
): WorkingHours {
  const usual = windows.map(([opens, closes]) => ({ opensMinute: opens * 60, closesMinute: closes * 60 }));
  return { kind: 'windows', days, windows: usual, exceptions };
}

describe('an exception is asked before the business day', () => {
  test.each([
    ['a workday that is closed', '2026-09-18', closed, '2026-09-18 08:00', 1, '2026-09-20 10:00'],
    ['a workday with a short window', '2026-09-18', open(9, 10), '2026-09-18 08:00', 2, '2026-09-20 10:00'],
    ['a Saturday that is open', '2026-09-19', open(10, 14), '2026-09-19 08:00', 2, '2026-09-19 12:00'],
    ['a public holiday that is open', '2026-10-01', open(10, 14), '2026-10-01 08:00', 5, '2026-10-08 10:00'],
    ['a make-up workday that is closed', '2026-09-20', closed, '2026-09-20 08:00', 1, '2026-09-21 10:00'],
  ])('%s', (_, date, exception, from, length, due) => {
    const time = workingTime(
      hours('business-days', { [date]: exception }, [9, 18]),
      'Asia/Shanghai',
      chinaCalendar,
    );
    expect(inBeijing(time.add(beijing(from), length * HOUR))).toBe(due);
  });

  test('several windows a day, and others on one date', () => {
    const day = { name, windows: [...open(7, 8).windows, ...open(20, 24).windows] };
    const time = workingTime(
      hours('every-day', { '2026-09-18': day }, [9, 12], [13, 18]),
      'Asia/Shanghai',
      chinaCalendar,
    );
    const on = (date: string) =>
      time
        .intervals(beijing(date), beijing(date) + DAY)
        .map(({ start, end }) => [inBeijing(start), inBeijing(end)]);
    expect(on('2026-09-17')).toEqual([
      ['2026-09-17 09:00', '2026-09-17 12:00'],
      ['2026-09-17 13:00', '2026-09-17 18:00'],
    ]);
    expect(on('2026-09-18')).toEqual([
      ['2026-09-18 07:00', '2026-09-18 08:00'],
      ['2026-09-18 20:00', '2026-09-19 00:00'],
    ]);
  });
});

describe('a desk that never closes but for a date', () => {
  const time = workingTime(
    hours('every-day', { '2026-09-18': closed }, [0, 24]),
    'Asia/Shanghai',
    chinaCalendar,
  );

  test.each([
    ['2026-09-17 12:00', '2026-09-18 00:00', '2026-09-19 00:00'],
    ['2026-09-18 12:00', null, '2026-09-19 00:00'],
    ['2026-09-20 12:00', null, null],
  ])('at %s closes %s and opens %s', (at, closing, opening) => {
    expect([inBeijing(time.nextClosing(beijing(at))), inBeijing(time.nextOpening(beijing(at)))]).toEqual([
      closing,
      opening,
    ]);
  });

  test('is around the clock where the exception fills the day, too', () => {
    const always = workingTime(
      hours('every-day', { '2026-09-18': open(0, 24) }, [0, 24]),
      'Asia/Shanghai',
      chinaCalendar,
    );
    expect(always.intervals(0, DAY)).toEqual([{ start: 0, end: DAY }]);
  });
});

describe('with clocks that change (rule 12)', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00Z', 25],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30Z', 23.5],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00Z', 25],
  ])('%s on %s, open all day, has %s + %d hours', (zone, date, midnight, length) => {
    const time = workingTime(hours('business-days', { [date]: open(0, 24) }, [9, 17]), zone, ownCalendar([]));
    const start = Date.parse(midnight);
    expect(time.intervals(start, start + HOUR)).toEqual([{ start, end: start + length * HOUR }]);
  });
});

test('an exception changes its own date only', () => {
  const plain = workingTime(hours('business-days', {}, [9, 12], [13, 18]), 'Asia/Shanghai', chinaCalendar);
  const first = beijing('2026-09-01');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 60 }),
      (day, opens, other) => {
        const date = inBeijing(first + day * DAY)?.slice(0, 10) ?? '';
        const time = workingTime(
          hours('business-days', { [date]: open(opens, opens + 1) }, [9, 12], [13, 18]),
          'Asia/Shanghai',
          chinaCalendar,
        );
        const worked = time.worked(first + other * DAY, first + (other + 1) * DAY);
        expect(worked / MINUTE).toBe(
          other === day ? 60 : plain.worked(first + other * DAY, first + (other + 1) * DAY) / MINUTE,
        );
      },
    ),
    { numRuns: 40 },
  );
});
