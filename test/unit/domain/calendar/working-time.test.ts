import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAnnounced } from '../../../../src/domain/calendar/business-days.ts';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { dateInZone } from '../../../../src/domain/calendar/wall-time.ts';
import type { WorkingHours } from '../../../../src/domain/calendar/working-hours.ts';
import { workingTime } from '../../../../src/domain/calendar/working-time.ts';
import { DAY, HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, inBeijing } from '../support/case-of.ts';
import { type PlainHours, walk } from '../support/minutes.ts';

const BUSINESS_9_18: PlainHours = { days: 'business-days', window: [540, 1080] };
const BUSINESS_9_24: PlainHours = { days: 'business-days', window: [540, 1440] };
const EVERY_9_24: PlainHours = { days: 'every-day', window: [540, 1440] };
const EVERY_0_12: PlainHours = { days: 'every-day', window: [0, 720] };
const ALWAYS: PlainHours = { days: 'every-day', window: null };

function underTest({ days, window }: PlainHours, zone = 'Asia/Shanghai') {
  const hours: WorkingHours =
    window === null
      ? { kind: 'around-the-clock' }
      : { kind: 'windows', days, windows: [{ opensMinute: window[0], closesMinute: window[1] }] };
  return workingTime(hours, zone, chinaCalendar);
}

describe('windows are half-open (rule 2)', () => {
  const time = underTest(BUSINESS_9_18);

  test.each([
    ['2026-09-18 08:59', false, '2026-09-18 09:00', '2026-09-18 18:00'],
    ['2026-09-18 09:00', true, '2026-09-20 09:00', '2026-09-18 18:00'],
    ['2026-09-18 17:59', true, '2026-09-20 09:00', '2026-09-18 18:00'],
    ['2026-09-18 18:00', false, '2026-09-20 09:00', '2026-09-20 18:00'],
    ['2026-09-30 12:00', true, '2026-10-08 09:00', '2026-09-30 18:00'],
    ['2026-10-03 12:00', false, '2026-10-08 09:00', '2026-10-08 18:00'],
  ])('at %s: open %s, opens next %s, closes next %s', (at, isOpen, opening, closing) => {
    expect(time.isOpen(beijing(at))).toBe(isOpen);
    expect(inBeijing(time.nextOpening(beijing(at)))).toBe(opening);
    expect(inBeijing(time.nextClosing(beijing(at)))).toBe(closing);
  });

  test.each([
    ['2026-09-14 14:00', 4, '2026-09-14 18:00'],
    ['2026-09-14 14:00:00.001', 4, '2026-09-15 09:00:00.001'],
    ['2026-09-14 09:00', 9, '2026-09-14 18:00'],
    ['2026-09-14 18:00', 4, '2026-09-15 13:00'],
    ['2026-09-13 03:00', 18, '2026-09-15 18:00'],
    ['2026-09-14 10:00', 0, '2026-09-14 10:00'],
    ['2026-09-30 18:00', 9, '2026-10-08 18:00'],
  ])('%s and %d working hours is %s', (from, hours, wanted) => {
    expect(inBeijing(time.add(beijing(from), hours * HOUR))).toBe(wanted);
  });
});

describe('every zone (rule 12)', () => {
  test.each([
    ['America/New_York', EVERY_0_12, '2026-03-06T00:00Z', '2026-03-11T00:00Z'],
    ['America/New_York', EVERY_0_12, '2026-10-30T00:00Z', '2026-11-04T00:00Z'],
    ['Europe/London', EVERY_0_12, '2026-03-27T00:00Z', '2026-03-31T00:00Z'],
    ['Europe/London', BUSINESS_9_18, '2026-10-22T00:00Z', '2026-10-29T00:00Z'],
    ['Australia/Lord_Howe', EVERY_0_12, '2026-04-02T00:00Z', '2026-04-08T00:00Z'],
    ['Australia/Lord_Howe', EVERY_9_24, '2026-10-01T00:00Z', '2026-10-07T00:00Z'],
    ['America/Sao_Paulo', EVERY_0_12, '2018-11-02T00:00Z', '2018-11-06T00:00Z'],
    ['America/Sao_Paulo', EVERY_9_24, '2018-02-15T00:00Z', '2018-02-20T00:00Z'],
    ['Pacific/Apia', EVERY_9_24, '2011-12-27T00:00Z', '2012-01-04T00:00Z'],
    ['Pacific/Apia', BUSINESS_9_18, '2011-12-27T00:00Z', '2012-01-04T00:00Z'],
    ['Asia/Kathmandu', BUSINESS_9_24, '2026-09-17T00:00Z', '2026-09-23T00:00Z'],
    ['America/Havana', EVERY_9_24, '2025-03-07T00:00Z', '2025-03-12T00:00Z'],
  ] as const)('%s, minute by minute from %#', (zone, hours, from, to) => {
    const oracle = walk(hours, zone, Date.parse(from), Date.parse(to));
    const time = underTest(hours, zone);
    for (let at = oracle.from; at <= oracle.to; at += 10 * MINUTE) {
      expect(time.worked(oracle.from, at), new Date(at).toISOString()).toBe(oracle.worked(oracle.from, at));
      if (at < oracle.to) expect(time.isOpen(at), new Date(at).toISOString()).toBe(oracle.isOpen(at));
    }
    const all = oracle.worked(oracle.from, oracle.to);
    for (let ms = 0; ms <= all; ms += 15 * MINUTE) {
      expect(time.add(oracle.from, ms)).toBe(oracle.add(oracle.from, ms));
    }
  });

  test('a whole day is 24 hours, 23 and 25 where the clocks change, and nothing where it was skipped', () => {
    const wholeDays: PlainHours = { days: 'every-day', window: [0, 1440] };
    const lengthOf = (zone: string, from: string, to: string) =>
      underTest(wholeDays, zone).worked(Date.parse(from), Date.parse(to)) / HOUR;
    expect(lengthOf('America/New_York', '2026-03-08T05:00Z', '2026-03-09T04:00Z')).toBe(23);
    expect(lengthOf('America/New_York', '2026-11-01T04:00Z', '2026-11-02T05:00Z')).toBe(25);
    expect(lengthOf('America/Havana', '2025-11-01T00:00Z', '2025-11-04T00:00Z')).toBe(72);
    expect(lengthOf('Pacific/Apia', '2011-12-30T09:00Z', '2011-12-30T11:00Z')).toBe(2);
  });

  test('windows whose edges a repeated hour makes overlap are counted once', () => {
    const windows = [
      { opensMinute: 30, closesMinute: 90 },
      { opensMinute: 90, closesMinute: 180 },
    ];
    const time = workingTime(
      { kind: 'windows', days: 'every-day', windows },
      'America/New_York',
      chinaCalendar,
    );
    expect(time.worked(Date.parse('2026-11-01T04:00Z'), Date.parse('2026-11-02T04:00Z')) / HOUR).toBe(3.5);
  });
});

test('an empty stretch touches no interval, open or not', () => {
  const noon = beijing('2026-09-18 12:00');
  expect(underTest(EVERY_9_24).intervals(noon, noon)).toEqual([]);
  expect(underTest(ALWAYS).intervals(noon, noon)).toEqual([]);
});

describe('no edge but the window’s own', () => {
  const wholeDays: PlainHours = { days: 'every-day', window: [0, 1440] };

  test('whole days that never close have no next closing', () => {
    expect(underTest(wholeDays).nextClosing(beijing('2026-12-30 12:00'))).toBeNull();
    expect(underTest(wholeDays).nextOpening(beijing('2026-12-30 12:00'))).toBeNull();
  });

  test('whole business days close at their weekend, also over the turn of a year', () => {
    const time = underTest({ days: 'business-days', window: [0, 1440] });
    expect(inBeijing(time.nextClosing(beijing('2030-12-31 12:00')))).toBe('2031-01-04 00:00');
  });

  test('hours that never open have no deadline', () => {
    const never = new Map(
      Array.from({ length: 40 * 366 }, (_, day) => {
        const date = new Date(Date.UTC(2010, 0, 1) + day * DAY).toISOString().slice(0, 10);
        return [date, { en: 'off', zh: '休' }];
      }),
    );
    const windows = [{ opensMinute: 540, closesMinute: 1080 }];
    const calendar = { ...chinaCalendar, holidays: never, makeUpWorkdays: new Map() };
    const time = workingTime({ kind: 'windows', days: 'business-days', windows }, 'Asia/Shanghai', calendar);
    expect(time.add(beijing('2026-09-18 10:00'), MINUTE)).toBeNull();
    expect(time.nextOpening(beijing('2026-09-18 10:00'))).toBeNull();
  });
});

describe('days not announced (rule 11)', () => {
  test.each([
    [BUSINESS_9_18, '2026-12-28 09:00', '2026-12-29 00:00', false],
    [BUSINESS_9_18, '2026-12-28 09:00', '2026-12-29 00:00:00.001', true],
    [BUSINESS_9_18, '2026-12-31 09:00', '2026-12-31 10:00', true],
    [BUSINESS_9_18, '2026-12-31 09:00', '2027-01-01 00:00:00.001', true],
    [BUSINESS_9_18, '2025-12-31 09:00', '2026-01-01 10:00', false],
    [EVERY_9_24, '2026-12-31 09:00', '2026-12-31 10:00', false],
    [BUSINESS_9_18, '2027-03-01 09:00', '2027-03-01 10:00', true],
    [BUSINESS_9_18, '2003-12-31 09:00', '2004-01-05 10:00', true],
    [EVERY_9_24, '2027-03-01 09:00', '2027-03-01 10:00', false],
    [ALWAYS, '2027-03-01 09:00', '2027-03-01 10:00', false],
    [BUSINESS_9_18, '2027-03-01 09:00', '2027-03-01 09:00', false],
  ])('%o from %s to %s: %s', (hours, from, to, wanted) => {
    expect(underTest(hours).isProvisional(beijing(from), beijing(to))).toBe(wanted);
  });
});

test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'in %s what is provisional is what touches a day not announced, asked day by day (rule 11)',
  (zone) => {
    const time = underTest(BUSINESS_9_18, zone);
    const hour = fc.integer({ min: -8 * 24, max: 8 * 24 });
    fc.assert(
      fc.property(hour, hour, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map(
          (each) => Date.UTC(2026, 11, 29) + each * HOUR,
        );
        if (from === undefined || to === undefined || from === to) return;
        let isTouched = false;
        for (let at = from; at < to; at += HOUR)
          isTouched ||= !isAnnounced(chinaCalendar, dateInZone(at, zone));
        expect(time.isProvisional(from, to)).toBe(isTouched);
      }),
    );
  },
);

describe.each([
  ['business days 09–18', BUSINESS_9_18],
  ['business days 09–24', BUSINESS_9_24],
  ['every day 09–24', EVERY_9_24],
  ['around the clock', ALWAYS],
])('%s, against the minute walk', (_, hours) => {
  const oracle = walk(hours, 'Asia/Shanghai', beijing('2026-09-14'), beijing('2026-10-20'));
  const minutes = (oracle.to - oracle.from) / MINUTE;
  const instant = fc.integer({ min: 0, max: minutes }).map((minute) => oracle.from + minute * MINUTE);
  const early = fc.integer({ min: 0, max: minutes / 3 }).map((minute) => oracle.from + minute * MINUTE);
  const length = fc.integer({ min: 0, max: 50 * 60 }).map((minute) => minute * MINUTE);
  const time = underTest(hours);

  test('worked, isOpen and the edges', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(time.worked(from, to)).toBe(oracle.worked(from, to));
        expect(time.worked(to, from)).toBe(-oracle.worked(from, to) + 0);
        if (to < oracle.to) expect(time.isOpen(to)).toBe(oracle.isOpen(to));
      }),
    );
  });

  test('add, and worked(add) gives back what was added', () => {
    fc.assert(
      fc.property(early, length, fc.integer({ min: 0, max: MINUTE - 1 }), (from, ms, odd) => {
        expect(time.add(from, ms)).toBe(oracle.add(from, ms));
        const end = time.add(from + odd, ms + odd);
        expect(end).not.toBeNull();
        if (end !== null) expect(time.worked(from + odd, end)).toBe(ms + odd);
      }),
    );
  });

  test('worked is additive, and add never goes back', () => {
    fc.assert(
      fc.property(instant, instant, instant, length, (a, b, c, ms) => {
        expect(time.worked(a, b) + time.worked(b, c)).toBe(time.worked(a, c));
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(time.add(from, ms) ?? 0).toBeLessThanOrEqual(time.add(to, ms) ?? 0);
      }),
    );
  });

  test('intervals hold the open minutes and nothing else', () => {
    fc.assert(
      fc.property(early, early, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const found = time.intervals(from, to);
        const cut = found.map(({ start, end }) => Math.min(end, to) - Math.max(start, from));
        expect(cut.every((ms) => ms > 0)).toBe(true);
        expect(cut.reduce((sum, ms) => sum + ms, 0)).toBe(oracle.worked(from, to));
      }),
    );
  });

  test('the answers do not depend on what was asked before', () => {
    fc.assert(
      fc.property(instant, length, fc.integer({ min: 2022, max: 2030 }), (from, ms, year) => {
        const fresh = underTest(hours);
        fresh.isOpen(Date.UTC(year, 6, 1));
        expect([fresh.add(from, ms), fresh.nextOpening(from)]).toEqual([
          time.add(from, ms),
          time.nextOpening(from),
        ]);
      }),
      { numRuns: 3 },
    );
  });
});
