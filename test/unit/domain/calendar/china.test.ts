import { isHoliday, isWorkday } from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { dayKind, isAnnounced, isBusinessDay } from '../../../../src/domain/calendar/business-days.ts';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { DAY } from '../../../../src/domain/units.ts';

/** The package's own functions answer for the day before where the machine's clock is west of Greenwich. */
const canAskPackage = new Date(2026, 0, 1).getTimezoneOffset() <= 0;

describe('China’s calendar', () => {
  test.each([
    ['2026-01-02', 'public-holiday'],
    ['2026-01-04', 'make-up-workday'],
    ['2026-02-14', 'make-up-workday'],
    ['2026-02-15', 'public-holiday'],
    ['2026-02-23', 'public-holiday'],
    ['2026-02-24', 'workday'],
    ['2026-02-28', 'make-up-workday'],
    ['2026-09-18', 'workday'],
    ['2026-09-19', 'weekend'],
    ['2026-09-20', 'make-up-workday'],
    ['2026-09-25', 'public-holiday'],
    ['2026-10-07', 'public-holiday'],
    ['2026-10-08', 'workday'],
    ['2026-10-10', 'make-up-workday'],
    ['2026-10-11', 'weekend'],
    ['2027-01-01', 'workday'],
  ])('%s is a %s', (date, kind) => {
    expect(dayKind(chinaCalendar, date).kind).toBe(kind);
  });

  test.runIf(canAskPackage)('agrees with the package on every day of every announced year', () => {
    for (let at = Date.UTC(2004, 0, 1); at < Date.UTC(2027, 0, 1); at += DAY) {
      const date = new Date(at).toISOString().slice(0, 10);
      expect([date, isBusinessDay(chinaCalendar, date)]).toEqual([date, isWorkday(date)]);
      expect([date, isBusinessDay(chinaCalendar, date)]).toEqual([date, !isHoliday(date)]);
    }
  });

  test('knows the years 2004 to 2026, and says which (rule 11)', () => {
    for (let year = 2004; year <= 2026; year += 1)
      expect(isAnnounced(chinaCalendar, `${year}-06-01`)).toBe(true);
    expect(isAnnounced(chinaCalendar, '2003-12-31')).toBe(false);
    expect(isAnnounced(chinaCalendar, '2027-01-01')).toBe(false);
    expect(chinaCalendar.version).toMatch(/^chinese-days \d+\.\d+\.\d+, notices 2004–2026$/);
  });

  test('the last days of December are announced with the next year only (rule 11)', () => {
    const isKnown = (date: string) => isAnnounced(chinaCalendar, date);
    expect(isKnown('2026-12-28')).toBe(true);
    for (const date of ['2026-12-29', '2026-12-30', '2026-12-31'])
      expect([date, isKnown(date)]).toEqual([date, false]);
    for (let year = 2004; year < 2026; year += 1)
      expect([year, isKnown(`${year}-12-31`)]).toEqual([year, true]);
  });

  test('no notice has changed another day of the year before than one of those', () => {
    const changed = [...chinaCalendar.holidays.keys(), ...chinaCalendar.makeUpWorkdays.keys()]
      .filter((date) => date.slice(5) > '11-01')
      .sort();
    expect(changed).toEqual([
      ...['2006-12-30', '2006-12-31'],
      ...['2007-12-29', '2007-12-30', '2007-12-31'],
      '2011-12-31',
      ...['2018-12-29', '2018-12-30', '2018-12-31'],
      '2022-12-31',
    ]);
  });

  test('names holidays and make-up workdays in both languages', () => {
    expect(dayKind(chinaCalendar, '2026-10-01')).toEqual({
      kind: 'public-holiday',
      name: { en: 'National Day', zh: '国庆节' },
    });
    expect(dayKind(chinaCalendar, '2026-02-14')).toEqual({
      kind: 'make-up-workday',
      name: { en: 'Spring Festival', zh: '春节' },
    });
  });
});
