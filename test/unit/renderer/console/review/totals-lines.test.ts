import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { type Totals, totalIdOf } from '../../../../../src/renderer/console/review/totals.ts';
import { inReadingOrder } from '../../../../../src/renderer/console/review/totals-lines.ts';
import { totalsTable } from '../../../../../src/renderer/console/review/totals-spreadsheet.ts';
import { beijing, words } from '../sample-cases.ts';

const totals: Totals = {
  closed: 21,
  counts: { met: 16, late: 1, breached: 1, 'closed-unanswered': 3 },
  medianMs: 90 * MINUTE + 30_000,
  longest: { id: 'rt/7', key: 'RT-7', takenMs: 6 * HOUR },
};
const named = (id: string, name: string) => ({ ...totals, id, name });

describe('the totals as a table', () => {
  test('have the results in columns that add up, times in minutes, and all of them last', () => {
    const [headings, line, all] = totalsTable([named('A', 'A')], totals, 'Severity', words('en'));
    expect(Object.fromEntries(headings?.map((heading, at) => [heading, line?.[at]]) ?? [])).toEqual({
      Severity: 'A',
      Closed: 21,
      'Answered in time': 16,
      'Answered late': 1,
      Breached: 1,
      'Closed unanswered': 3,
      'Answered in time, %': 88,
      'Median, working minutes': 90.5,
      'Longest, working minutes': 360,
      'Longest, case': 'RT-7',
    });
    expect(all?.slice(0, 2)).toEqual(['All', 21]);
  });

  test('leave empty what there is not, where nobody had to answer', () => {
    const counts = { met: 0, late: 0, breached: 0, 'closed-unanswered': 2 };
    const [, line] = totalsTable(
      [{ ...named('', 'Unowned'), closed: 2, counts, medianMs: null, longest: null }],
      totals,
      'Owner',
      words('en'),
    );
    expect(line).toEqual(['Unowned', 2, 0, 0, 0, 2, '', '', '', '']);
  });
});

describe('their lines', () => {
  test('of months come in their order, whatever they are called', () => {
    const months = [
      named('2026-11', 'November 2026'),
      named('2026-09', 'September 2026'),
      named('2025-12', 'x'),
    ];
    expect(inReadingOrder(months, 'month', words('en')).map(({ id }) => id)).toEqual([
      '2025-12',
      '2026-09',
      '2026-11',
    ]);
  });

  test('come by their names, and last whom nobody is called', () => {
    const lines = [named('', 'A customer not named'), named('2', 'Team 10'), named('1', 'Team 9')];
    expect(inReadingOrder(lines, 'customer', words('en')).map(({ id }) => id)).toEqual(['1', '2', '']);
  });

  test.each([
    ['2026-10-31 23:59', '2026-10'],
    ['2026-11-01 00:00', '2026-11'],
  ])('a case closed at %s in Beijing is of the month %s', (at, month) => {
    const one = {
      closedAt: beijing(at),
      severity: 'B',
      customer: '',
      owner: null,
      respondedBy: null,
      serviceType: 'billing',
      sourceIds: [],
    };
    expect(totalIdOf(one, 'month')).toBe(month);
  });
});
