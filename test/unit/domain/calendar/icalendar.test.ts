import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import {
  type CalendarFileReading,
  type EventMeaning,
  readICalendar,
} from '../../../../src/domain/calendar/icalendar.ts';

const holidays: EventMeaning = { are: 'holidays' };
const years = { first: 2020, last: 2030 };

function file(...events: readonly (readonly string[])[]): string {
  const blocks = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...blocks, 'END:VCALENDAR', ''].join('\r\n');
}

function taken(reading: CalendarFileReading) {
  if (!reading.ok) throw new Error(`refused: ${reading.reason}`);
  return reading;
}

const datesOf = (...lines: string[]) =>
  taken(readICalendar(file(['SUMMARY:Day', ...lines]), holidays, years)).days.map(({ date }) => date);
const refusalsOf = (...lines: string[]) =>
  taken(readICalendar(file(lines), holidays, years)).refused.map(({ reason }) => reason);

describe('whole days are the dates that the file writes', () => {
  test.each([
    [['DTSTART;VALUE=DATE:20261225'], ['2026-12-25']],
    [
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'],
      ['2026-12-24', '2026-12-25', '2026-12-26'],
    ],
    [
      ['DTSTART;VALUE=DATE:20261231', 'DURATION:P2D'],
      ['2026-12-31', '2027-01-01'],
    ],
    [
      ['DTSTART;VALUE=DATE:20240228', 'DTEND;VALUE=DATE:20240301'],
      ['2024-02-28', '2024-02-29'],
    ],
    [['dtstart;value=date:20261225'], ['2026-12-25']],
    [['DTSTART;VALUE=DATE:20311225'], []],
    [['DTSTART;VALUE=DATE:20191231', 'DTEND;VALUE=DATE:20200102'], ['2020-01-01']],
  ])('%j: %j', (lines, dates) => {
    expect(datesOf(...lines)).toEqual(dates);
  });

  test('a week is seven days', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20261225', 'DURATION:P1W')).toHaveLength(7);
  });

  test('names are unfolded and unescaped, lines end in any way', () => {
    const text = file(['SUMMARY:Fire\\, water\\; ea', ' rth\\nand air', 'DTSTART;VALUE=DATE:20261225']);
    for (const ending of ['\r\n', '\n', '\r']) {
      const { days } = taken(readICalendar(text.replaceAll('\r\n', ending), holidays, years));
      expect(days).toEqual([
        { date: '2026-12-25', kind: 'holiday', name: 'Fire, water; earth\nand air', line: 3 },
      ]);
    }
  });
});

describe('yearly rules', () => {
  test.each([
    ['20200504', 'FREQ=YEARLY;COUNT=3', ['2020-05-04', '2021-05-04', '2022-05-04']],
    ['20190504', 'FREQ=YEARLY;COUNT=3', ['2020-05-04', '2021-05-04']],
    ['20280504', 'FREQ=YEARLY', ['2028-05-04', '2029-05-04', '2030-05-04']],
    ['20200504', 'FREQ=YEARLY;UNTIL=20210504', ['2020-05-04', '2021-05-04']],
    ['20200504', 'FREQ=YEARLY;UNTIL=20210503T235959Z', ['2020-05-04']],
    ['20200229', 'FREQ=YEARLY', ['2020-02-29', '2024-02-29', '2028-02-29']],
    ['20200504', 'FREQ=YEARLY;INTERVAL=5', ['2020-05-04', '2025-05-04', '2030-05-04']],
    ['20281123', 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', ['2028-11-23', '2029-11-22', '2030-11-28']],
    ['20280529', 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', ['2028-05-29', '2029-05-28', '2030-05-27']],
    [
      '20281107',
      'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=TU',
      ['2028-11-07', '2029-11-06', '2030-11-05'],
    ],
    [
      '20290101',
      'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1',
      ['2029-01-01', '2029-07-01', '2030-01-01', '2030-07-01'],
    ],
    ['20290131', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1', ['2029-01-31', '2030-01-31']],
  ])('from %s, %s: %j', (start, rule, dates) => {
    expect(datesOf(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`)).toEqual(dates);
  });

  test('less the dates that are taken out', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20280504', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20290504')).toEqual(
      ['2028-05-04', '2030-05-04'],
    );
  });

  test.each([
    'FREQ=WEEKLY',
    'FREQ=YEARLY;BYYEARDAY=100',
    'FREQ=YEARLY;BYDAY=MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=5;BYDAY=6MO',
    'FREQ=YEARLY;BYMONTH=6',
    'FREQ=YEARLY;COUNT=0',
  ])('%s is refused, not followed in part', (rule) => {
    const refused = refusalsOf('SUMMARY:x', 'DTSTART;VALUE=DATE:20200504', `RRULE:${rule}`);
    expect(['rule-not-followed', 'unreadable']).toContain(refused[0]);
  });
});

describe('an event is refused, with its reason', () => {
  test.each([
    ['not-whole-days', ['SUMMARY:x', 'DTSTART:20261225T000000Z']],
    [
      'not-whole-days',
      ['SUMMARY:x', 'DTSTART;TZID=Asia/Shanghai:20261225T000000', 'DTEND;TZID=Asia/Shanghai:20261226T000000'],
    ],
    ['not-whole-days', ['SUMMARY:x', 'DTSTART:20261225']],
    ['not-whole-days', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225', 'DTEND:20261226T000000Z']],
    ['not-whole-days', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225', 'DURATION:PT24H']],
    ['not-whole-days', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225', 'EXDATE:20271225T000000Z']],
    ['no-such-date', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20260230']],
    ['no-such-date', ['SUMMARY:x', 'DTSTART;VALUE=DATE:2026']],
    ['end-not-after-start', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225']],
    ['end-not-after-start', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225', 'DURATION:P0D']],
    ['longer-than-a-year', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20300101']],
    ['no-start', ['SUMMARY:x']],
    ['no-name', ['DTSTART;VALUE=DATE:20261225']],
    ['cancelled', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED']],
    ['rule-not-followed', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225', 'RDATE;VALUE=DATE:20271225']],
    ['rule-not-followed', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225', 'RECURRENCE-ID;VALUE=DATE:20261224']],
    ['unreadable', ['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225', 'what is this']],
  ])('%s: %j', (reason, lines) => {
    expect(refusalsOf(...lines)).toEqual([reason]);
  });

  test('by its line, while the others are taken', () => {
    const text = file(
      ['SUMMARY:Meeting', 'DTSTART:20261224T090000Z'],
      ['SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20261225'],
      ['SUMMARY:Worked 班', 'DTSTART;VALUE=DATE:20261225'],
    );
    const meaning: EventMeaning = { are: 'holidays-and-workdays', workdayWords: ['班'] };
    expect(readICalendar(text, meaning, years)).toEqual({
      ok: true,
      days: [{ date: '2026-12-25', kind: 'holiday', name: 'Christmas', line: 7 }],
      refused: [
        { line: 3, reason: 'not-whole-days', summary: 'Meeting' },
        { line: 11, reason: 'contradicts', summary: 'Worked 班' },
      ],
    });
  });
});

describe('a file that is no calendar is refused whole', () => {
  test.each([
    ['', 'not-icalendar', 1],
    ['{}', 'not-icalendar', 1],
    ['BEGIN:VCARD\r\nEND:VCARD', 'not-icalendar', 1],
    [file(['SUMMARY:x', 'DTSTART;VALUE=DATE:20261225']).slice(0, -20), 'cut-off', 6],
  ])('%j', (text, reason, line) => {
    expect(readICalendar(text, holidays, years)).toEqual({ ok: false, reason, line });
  });
});

describe('what an entry means is said, not guessed', () => {
  test.each([
    ['Workers’ Day', ['work', 'workday'], 'holiday'],
    ['National Day(Workday)', ['workday'], 'workday'],
    ['Work instead of Monday', ['work'], 'workday'],
    ['国庆节(班)', ['班'], 'workday'],
    ['国庆节(休)', ['班'], 'holiday'],
    ['国庆节(班)', [], 'holiday'],
  ])('%s with the words %j is a %s', (summary, workdayWords, kind) => {
    const text = file([`SUMMARY:${summary}`, 'DTSTART;VALUE=DATE:20261225']);
    const { days } = taken(readICalendar(text, { are: 'holidays-and-workdays', workdayWords }, years));
    expect(days).toMatchObject([{ kind }]);
  });
});

describe.each([
  ['holidays.ics', '班'],
  ['holidays.en.ics', 'workday'],
])('the calendar that is published with the notices, %s', (name, word) => {
  const text = readFileSync(`node_modules/chinese-days/dist/${name}`, 'utf8');
  const reading = taken(
    readICalendar(text, { are: 'holidays-and-workdays', workdayWords: [word] }, { first: 2025, last: 2026 }),
  );

  test('says what the notices say', () => {
    const inYears = (dates: Iterable<string>) => [...dates].filter((date) => /^202[56]/.test(date)).sort();
    const of = (kind: string) => reading.days.filter((day) => day.kind === kind).map(({ date }) => date);
    expect(of('holiday')).toEqual(inYears(chinaCalendar.holidays.keys()));
    expect(of('workday')).toEqual(inYears(chinaCalendar.makeUpWorkdays.keys()));
    expect(reading.refused).toEqual([]);
  });
});

test('no text makes it throw', () => {
  const lines = fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VALARM',
    'SUMMARY:x',
    'DTSTART;VALUE=DATE:20261225',
    'DTEND;VALUE=DATE:20261226',
    'RRULE:FREQ=YEARLY',
    'RRULE:FREQ=YEARLY;COUNT=99999999',
    'EXDATE:x',
    'constructor:x',
    '__proto__;a=b:c',
    ' fold',
    'DTSTART:',
    'DTSTART;VALUE=DATE:00010101',
    'DTSTART;VALUE=PERIOD:x',
    'DURATION:P',
    'DURATION:P999999999999D',
    ':',
    ';',
    'x;y',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(lines, fc.string()), { maxLength: 20 }).map((found) => found.join('\r\n')),
    fc.array(fc.oneof(lines, fc.string()), { maxLength: 12 }).map((found) => file(found)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readICalendar(text, holidays, years);
      if (!reading.ok) return;
      for (const { date } of reading.days) expect(date).toMatch(/^20[23]\d-\d\d-\d\d$/);
    }),
    { numRuns: 1000 },
  );
});
