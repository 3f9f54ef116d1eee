import { describe, expect, test } from 'vitest';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { knownDayWords, namedWords } from '../../../../../src/renderer/console/days/day-words.ts';
import {
  dayCounts,
  monthsOf,
  openYearEnd,
  yearsOf,
} from '../../../../../src/renderer/console/policy/year-months.ts';
import { words } from '../sample-cases.ts';

const { calendar } = publishedPolicies;

describe('a year as the calendar has it', () => {
  const months = monthsOf(calendar, 2026);

  test('has every day once, in weeks that begin on Monday', () => {
    const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
    expect(days.length).toBe(365);
    expect(new Set(days.map(({ date }) => date)).size).toBe(365);
    for (const { weeks } of months) {
      for (const week of weeks) {
        expect(week.length).toBe(7);
        const monday = week[0];
        if (monday != null) expect(new Date(`${monday.date}T00:00Z`).getUTCDay()).toBe(1);
      }
    }
  });

  test('knows 10 October 2026 as a make-up workday, and the week before as National Day', () => {
    const october = months[9];
    expect(october?.weeks.flat().find((day) => day?.day === 10)?.kind.kind).toBe('make-up-workday');
    expect(october?.named.map((named) => namedWords(named, words()))).toEqual([
      '1–7: National Day',
      '10: make-up workday for National Day',
    ]);
  });

  test('counts its days by kind', () => {
    const counts = dayCounts(months);
    expect(counts['make-up-workday']).toBe(6);
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(365);
  });
});

test('the end of the last announced year is provisional, and said to be (rule 11)', () => {
  const december = (year: number) => monthsOf(calendar, year)[11]?.weeks.flat() ?? [];
  const open = (year: number) =>
    december(year).flatMap((day) => (day?.isAnnounced === false ? [day.day] : []));
  expect([open(2026), openYearEnd(calendar, 2026)]).toEqual([[29, 30, 31], '2026-12-29']);
  expect([open(2025), openYearEnd(calendar, 2025)]).toEqual([[], null]);
  expect(openYearEnd(calendar, 2027)).toBeNull();
  const kind = { kind: 'workday' } as const;
  expect(knownDayWords(kind, false, words())).toBe('Business day · holidays not announced');
});

test('the year after the last announced one can be looked at, and has weekends only', () => {
  const years = yearsOf(calendar, 2026);
  const next = years.at(-1) ?? 0;
  expect(calendar.announcedYears.has(next)).toBe(false);
  expect(calendar.announcedYears.has(next - 1)).toBe(true);
  const counts = dayCounts(monthsOf(calendar, next));
  expect(counts['public-holiday'] + counts['make-up-workday']).toBe(0);
});
