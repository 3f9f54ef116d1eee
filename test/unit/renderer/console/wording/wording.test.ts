import { describe, expect, test } from 'vitest';
import { languageOfTag } from '../../../../../src/contract/language.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import { timeFigure } from '../../../../../src/renderer/console/wording/durations.ts';
import { beijing, NOON, words } from '../sample-cases.ts';

describe('working time as a figure', () => {
  test.each([
    [3 * HOUR + 12 * MINUTE + 59 * SECOND, '3:12'],
    [10 * MINUTE, '0:10'],
    [10 * MINUTE - 1, '0:09:59'],
    [9 * MINUTE + 41 * SECOND, '0:09:41'],
    [0, '0:00:00'],
    [-1 * SECOND, '−0:00:01'],
    [-10 * MINUTE, '−0:10'],
    [-(2 * HOUR + 10 * MINUTE), '−2:10'],
    [26 * HOUR, '26:00'],
  ])('%d ms is %s', (ms, expected) => {
    expect(timeFigure(ms, true)).toBe(expected);
  });

  test('figures that are not live have no seconds', () => {
    expect(timeFigure(5 * MINUTE, false)).toBe('0:05');
  });
});

describe('a length of time in words', () => {
  test.each([
    [0, '0 s', '0 秒'],
    [59 * SECOND, '59 s', '59 秒'],
    [5 * MINUTE, '5 min', '5 分钟'],
    [2 * HOUR, '2 h', '2 小时'],
    [2 * HOUR + 10 * MINUTE, '2 h 10 min', '2 小时 10 分钟'],
    [DAY, '1 d', '1 天'],
    [3 * DAY + 4 * HOUR + 5 * MINUTE, '3 d 4 h', '3 天 4 小时'],
    [-5 * MINUTE, '5 min', '5 分钟'],
  ])('%d ms', (ms, en, zh) => {
    expect(words('en').duration(ms)).toBe(en);
    expect(words('zh-CN').duration(ms)).toBe(zh);
  });

  test.each([
    [0, '0 s', '0 秒'],
    [2 * HOUR, '2 h', '2 小时'],
    [HOUR + 42 * MINUTE + 36 * SECOND, '1 h 42 min 36 s', '1 小时 42 分钟 36 秒'],
    [DAY + 12 * SECOND, '1 d 12 s', '1 天 12 秒'],
    [-90 * SECOND, '1 min 30 s', '1 分钟 30 秒'],
  ])('exactly: %d ms, nothing cut off', (ms, en, zh) => {
    expect(words('en').exactly(ms)).toBe(en);
    expect(words('zh-CN').exactly(ms)).toBe(zh);
  });

  test('before and after', () => {
    expect(words('en').ago(12 * SECOND)).toBe('12 s ago');
    expect(words('zh-CN').ago(12 * SECOND)).toBe('12 秒前');
    expect(words('en').within(8 * HOUR)).toBe('in 8 h');
    expect(words('zh-CN').within(8 * HOUR)).toBe('8 小时后');
  });
});

describe('an instant in words', () => {
  test.each([
    ['2026-11-23T18:00:00', 'today 18:00', '今天 18:00'],
    ['2026-11-24T09:30:00', 'tomorrow 09:30', '明天 09:30'],
    ['2026-11-22T23:59:00', 'yesterday 23:59', '昨天 23:59'],
    ['2026-11-30T11:30:00', 'Mon 30 Nov 11:30', '11月30日周一 11:30'],
    ['2027-01-04T09:00:00', 'Mon 4 Jan 2027 09:00', '2027年1月4日周一 09:00'],
    ['2026-11-24T00:00:00', 'today 24:00', '今天 24:00'],
    ['2026-11-23T00:00:00', 'yesterday 24:00', '昨天 24:00'],
  ])('%s as an end in Beijing', (at, en, zh) => {
    expect(words('en').until(beijing(at), NOON)).toBe(en);
    expect(words('zh-CN').until(beijing(at), NOON)).toBe(zh);
  });

  test('the reader has a day of his own', () => {
    const wording = words('en', 'America/Los_Angeles');
    expect(wording.when(beijing('2026-11-23T18:00:00'), NOON, 'America/Los_Angeles')).toBe('tomorrow 02:00');
    expect(wording.localName(NOON)).toBe('Los Angeles Time');
  });

  test('a zone that shows what Beijing shows is not told twice', () => {
    expect(words('en', 'Asia/Singapore').isLocalBeijing(NOON)).toBe(true);
    expect(words('en', 'Asia/Kolkata').isLocalBeijing(NOON)).toBe(false);
    expect(words('en', 'UTC').localName(NOON)).toBe('UTC');
  });
});

test.each([
  ['zh', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['ZH-tw', 'zh-CN'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['', 'en'],
])('the system language %s is spoken as %s', (tag, expected) => {
  expect(languageOfTag(tag)).toBe(expected);
});

describe('a stretch of time, to the second', () => {
  const now = beijing('2026-11-23 12:00');
  test.each([
    ['2026-11-23 09:00:05', '2026-11-23 10:30', 'today 09:00:05 – 10:30', '今天 09:00:05 – 10:30'],
    ['2026-11-22 23:07:30', '2026-11-23', 'yesterday 23:07:30 – 24:00', '昨天 23:07:30 – 24:00'],
    ['2026-11-22 18:00', '2026-11-23 09:00', 'yesterday 18:00 – today 09:00', '昨天 18:00 – 今天 09:00'],
    ['2026-11-21', '2026-11-23', 'Sat 21 Nov 00:00 – yesterday 24:00', '11月21日周六 00:00 – 昨天 24:00'],
  ])('names the day of its end only where that is another: %s to %s', (start, end, en, zh) => {
    expect(words('en').exactSpan(beijing(start), beijing(end), now)).toBe(en);
    expect(words('zh-CN').exactSpan(beijing(start), beijing(end), now)).toBe(zh);
  });
});

describe('the reader’s own time in short, beside Beijing’s', () => {
  const now = beijing('2026-11-26 00:01');

  test('has no day where both have the same', () => {
    expect(words('en', 'Asia/Tokyo').localBrief(beijing('2026-11-26 12:14'), now)).toBe('13:14');
  });

  test('has the day of the week where the reader has another one', () => {
    expect(words('en', 'UTC').localBrief(beijing('2026-11-26 12:14'), now)).toBe('Thu 04:14');
    expect(words('en', 'UTC').localBrief(beijing('2026-11-25 17:34'), now)).toBe('Wed 09:34');
    expect(words('zh-CN', 'UTC').localBrief(beijing('2026-11-26 12:14'), now)).toBe('周四 04:14');
  });
});
