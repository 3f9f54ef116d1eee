import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInZone, instantOfWall } from '../../../../src/domain/calendar/wall-time.ts';

const iso = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z');

/** date, wall time, zone, the instant as an opening, and as a closing where that differs. */
type Row = [date: string, time: string, zone: string, opening: string, closing?: string];
const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'an ordinary time': [
    ['2026-09-18', '09:00', 'Asia/Shanghai', '2026-09-18T01:00Z'],
    ['2026-09-18', '24:00', 'Asia/Shanghai', '2026-09-18T16:00Z'],
    ['2026-02-28', '24:00', 'Asia/Shanghai', '2026-02-28T16:00Z'],
    ['2026-09-18', '09:00', 'Asia/Kathmandu', '2026-09-18T03:15Z'],
    ['1988-07-01', '09:00', 'Asia/Shanghai', '1988-07-01T00:00Z'],
  ],
  'a gap is the instant of the jump': [
    ['2026-03-08', '02:00', 'America/New_York', '2026-03-08T07:00Z'],
    ['2026-03-08', '02:59', 'America/New_York', '2026-03-08T07:00Z'],
    ['2026-03-08', '03:00', 'America/New_York', '2026-03-08T07:00Z'],
    ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:00Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
    ['2026-10-04', '02:30', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
    ['2018-11-04', '00:00', 'America/Sao_Paulo', '2018-11-04T03:00Z'],
    ['2018-11-03', '24:00', 'America/Sao_Paulo', '2018-11-04T03:00Z'],
    ['2018-11-04', '00:59', 'America/Sao_Paulo', '2018-11-04T03:00Z'],
  ],
  'a day that was skipped is the instant of the jump': [
    ['2011-12-29', '24:00', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['2011-12-30', '00:00', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['2011-12-30', '23:59', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['2011-12-30', '24:00', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['2011-12-31', '09:00', 'Pacific/Apia', '2011-12-30T19:00Z'],
    ['1993-08-21', '12:00', 'Pacific/Kwajalein', '1993-08-21T12:00Z'],
  ],
  'the minutes after a gap are what they are, also where the zone has since moved to another day': [
    ['2011-09-24', '02:59', 'Pacific/Apia', '2011-09-24T13:59Z'],
    ['2011-09-24', '03:30', 'Pacific/Apia', '2011-09-24T14:00Z'],
    ['2011-09-24', '04:00', 'Pacific/Apia', '2011-09-24T14:00Z'],
    ['2011-09-24', '04:01', 'Pacific/Apia', '2011-09-24T14:01Z'],
  ],
  'an overlap opens with the first and closes with the second': [
    ['2026-11-01', '00:59', 'America/New_York', '2026-11-01T04:59Z'],
    ['2026-11-01', '01:00', 'America/New_York', '2026-11-01T05:00Z', '2026-11-01T06:00Z'],
    ['2026-11-01', '01:59', 'America/New_York', '2026-11-01T05:59Z', '2026-11-01T06:59Z'],
    ['2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00Z'],
    ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
    ['2026-04-05', '01:29', 'Australia/Lord_Howe', '2026-04-04T14:29Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z', '2026-04-04T15:15Z'],
    ['2026-04-05', '02:00', 'Australia/Lord_Howe', '2026-04-04T15:30Z'],
    ['2018-02-17', '23:30', 'America/Sao_Paulo', '2018-02-18T01:30Z', '2018-02-18T02:30Z'],
    ['2018-02-17', '24:00', 'America/Sao_Paulo', '2018-02-18T03:00Z'],
    ['2025-11-02', '00:00', 'America/Havana', '2025-11-02T04:00Z', '2025-11-02T05:00Z'],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each<Row>(rows)('%s %s in %s', (date, time, zone, opening, closing = opening) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    expect(iso(instantOfWall(date, hour * 60 + minute, zone, 'opening'))).toBe(opening);
    expect(iso(instantOfWall(date, hour * 60 + minute, zone, 'closing'))).toBe(closing);
  });
});

const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/Havana',
  'Pacific/Chatham',
];

test('an instant is one of the readings of what the zone’s clocks show at it', () => {
  const instants = fc.integer({ min: Date.UTC(2005, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (minutes, zone) => {
      const at = minutes * 60_000;
      const shown = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'short',
      });
      const [date = '', time = ''] = shown.format(at).split(' ');
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      const first = instantOfWall(date, hour * 60 + minute, zone, 'opening');
      const second = instantOfWall(date, hour * 60 + minute, zone, 'closing');
      expect(dateInZone(at, zone)).toBe(date);
      expect([first, second]).toContain(at);
      expect(first).toBeLessThanOrEqual(second);
    }),
    { numRuns: 500 },
  );
});

test('what does not exist is an error, not another day', () => {
  expect(() => instantOfWall('2026-02-30', 0, 'Asia/Shanghai', 'opening')).toThrow(RangeError);
  expect(() => instantOfWall('2026-02-28', 0, 'Asia/Nowhere', 'opening')).toThrow(RangeError);
});
