import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DateOrder } from '../../../../../src/contract/files.ts';
import { instantsIn, readInstant } from '../../../../../src/main/sync/connectors/files/instants.ts';
import { beijing } from '../../../../support/cases.ts';

const SHANGHAI = 'Asia/Shanghai';
const ISO = ['2026-11-23 09:00', '2026-11-23 10:00', '2026-11-23 11:30'];

describe('an instant of an export', () => {
  test.each<[text: string, order: DateOrder, zone: string | null, ...instants: number[]]>([
    ['2026-04-03 09:30', 'year-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['2026/4/3 9:30', 'year-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['2026年4月3日 09:30', 'year-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['2026年4月3日 下午1:05', 'year-first', SHANGHAI, beijing('2026-04-03 13:05')],
    ['2026年4月3日 9时30分', 'year-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['Apr 3, 2026 9:30 AM', 'year-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['3 April 2026 09:30', 'month-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['03/Apr/26 9:30 PM', 'day-first', SHANGHAI, beijing('2026-04-03 21:30')],
    ['Fri, 03 Apr 2026 09:30:00 +0800', 'year-first', null, beijing('2026-04-03 09:30')],
    [
      'Fri Apr 03 2026 09:30:00 GMT+0800 (China Standard Time)',
      'year-first',
      null,
      beijing('2026-04-03 09:30'),
    ],
    ['2026-04-03 09:30 GMT+8', 'year-first', null, beijing('2026-04-03 09:30')],
    ['2026-04-03 07:00 UTC+5:30', 'year-first', null, beijing('2026-04-03 09:30')],
    ['2026-04-02 20:30:00-05', 'year-first', null, beijing('2026-04-03 09:30')],
    ['20260403093000', 'year-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['2026-04-03T09:30:15.250', 'year-first', SHANGHAI, beijing('2026-04-03 09:30:15.250')],
    ['2026-04-03T01:30:00Z', 'year-first', null, beijing('2026-04-03 09:30')],
    ['2026-04-03 09:30:00 +0800', 'day-first', null, beijing('2026-04-03 09:30')],
    ['03/04/2026 09:30', 'day-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['03/04/2026 09:30', 'month-first', SHANGHAI, beijing('2026-03-04 09:30')],
    ['3.4.2026, 09:30', 'day-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['4/3/2026 12:05 AM', 'month-first', SHANGHAI, beijing('2026-04-03 00:05')],
    ['4/3/2026 12:05 PM', 'month-first', SHANGHAI, beijing('2026-04-03 12:05')],
    ['2026-04-03 09:30', 'month-first', SHANGHAI, beijing('2026-04-03 09:30')],
    ['46115.395833333336', 'excel-serial', SHANGHAI, beijing('2026-04-03 09:30')],
    ['1775179800', 'unix-seconds', null, beijing('2026-04-03 09:30')],
    ['1775179800000', 'unix-milliseconds', null, beijing('2026-04-03 09:30')],
    // Berlin skips this hour, and repeats the other: a time of that can be either.
    ['2026-03-29 02:30', 'year-first', 'Europe/Berlin', Date.parse('2026-03-29T01:00Z')],
    [
      '2026-10-25 02:30:15',
      'year-first',
      'Europe/Berlin',
      Date.parse('2026-10-25T00:30:15Z'),
      Date.parse('2026-10-25T01:30:15Z'),
    ],
  ])('%s, %s, in %s', (text, order, zone, ...instants) => {
    expect(readInstant(text, { order, zone })).toEqual({ instants });
  });

  test.each<[text: string, order: DateOrder, wrong: string]>([
    ['03/04/2026 09:30', 'year-first', 'not-an-instant'],
    ['31/04/2026 09:30', 'day-first', 'not-an-instant'],
    ['2026-02-30 09:30', 'year-first', 'not-an-instant'],
    ['2026-04-03 25:00', 'year-first', 'not-an-instant'],
    ['4/3/2026 13:05 PM', 'month-first', 'not-an-instant'],
    ['03/04/26 09:30', 'day-first', 'not-an-instant'],
    ['31 Apr 2026 09:30', 'year-first', 'not-an-instant'],
    ['3 Foo 2026 09:30', 'year-first', 'not-an-instant'],
    ['46115', 'unix-seconds', 'not-an-instant'],
    ['yesterday', 'year-first', 'not-an-instant'],
    // China's standard time, or the central one of America.
    ['2026-04-03 09:30 CST', 'year-first', 'not-an-instant'],
    ['2026-04-03', 'year-first', 'no-time-of-day'],
  ])('%s, %s, is none: %s', (text, order, wrong) => {
    expect(readInstant(text, { order, zone: SHANGHAI })).toEqual({ wrong });
  });

  it('is read the same whichever order is chosen when its year comes first', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000'), max: new Date('2100'), noInvalidDate: true }), (date) => {
        const text = date.toISOString();
        for (const order of ['day-first', 'month-first', 'excel-serial'] as const) {
          expect(readInstant(text, { order, zone: null })).toEqual({ instants: [date.getTime()] });
        }
      }),
    );
  });
});

describe('the order of dates in a column', () => {
  test.each<[values: string[], orders: DateOrder[], needsZone: boolean]>([
    [['2026-04-03 09:30', ''], ['year-first'], true],
    [['2026-04-03T09:30:00Z'], ['year-first'], false],
    [['03/04/2026 09:30', '05/06/2026 10:00'], ['day-first', 'month-first'], true],
    [['03/04/2026 09:30', '25/06/2026 10:00'], ['day-first'], true],
    [['03/04/2026 09:30', '06/25/2026 10:00'], ['month-first'], true],
    [['46115.4', '46116.5'], ['excel-serial'], true],
    [['1775179800'], ['unix-seconds'], false],
    // A slip decides for no other: most have their year first.
    [[...ISO, '2026-11-24 09:00', '46354.4'], ['year-first'], true],
    [[...ISO, '2026-11-24 09:00', '03/04/2026 09:30'], ['year-first'], true],
    // As where Excel wrote those days anew that it could read.
    [[...ISO, '03/04/2026 09:30', '25/04/2026 09:30'], ['day-first'], true],
    [['A', 'B'], [], false],
    [[''], [], false],
  ])('of %j can be %j', (values, dateOrders, needsZone) => {
    expect(instantsIn(values)).toEqual({ dateOrders, needsZone });
  });
});
