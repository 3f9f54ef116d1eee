import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { shiftDate } from '../../../../src/domain/calendar/dates.ts';
import { type DayLayer, layeredCalendar } from '../../../../src/domain/calendar/own-days.ts';
import { dateInZone } from '../../../../src/domain/calendar/wall-time.ts';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { movedDeadlines } from '../../../../src/domain/clock/moved-deadlines.ts';
import { type PolicyBook, policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { DAY } from '../../../../src/domain/units.ts';
import { beijing, historyOf, inBeijing, type Told } from '../support/case-of.ts';
import { reply, terms, wait } from '../support/terms.ts';

const name = { en: 'Typhoon', zh: '台风' };
const typhoon: DayLayer = {
  label: 'by hand',
  days: { '2026-09-18': { kind: 'holiday', name } },
  announces: [],
};
const bookWith = (...layers: DayLayer[]) =>
  policyBook(publishedPolicies.versions, layeredCalendar(chinaCalendar, layers));

const OPEN = { isOpen: true, updatedAt: 0 } as const;
const closing = { kind: 'closed' } as const;

/** What one billing case, told on the official calendar, has under the one with a typhoon on 18 September. */
function compare(now: string, opened: string, ...told: readonly Told[]) {
  const subject = { id: 'x', ...OPEN, ...historyOf(opened, terms('billing', 'B'), ...told) };
  return movedDeadlines([subject], publishedPolicies, bookWith(typhoon), beijing(now));
}

describe('open deadlines that moved', () => {
  test.each([
    ['2026-09-18 10:00', '2026-09-17 17:00', '2026-09-18 12:00', '2026-09-20 12:00'],
    ['2026-09-18 08:00', '2026-09-18 08:00', '2026-09-18 13:00', '2026-09-20 13:00'],
  ])('at %s, opened %s: from %s to %s', (now, opened, from, moved) => {
    const found = compare(now, opened);
    expect(found.moved.map((change) => [inBeijing(change.told), inBeijing(change.now)])).toEqual([
      [from, moved],
    ]);
    expect(found.scoredOtherwise).toEqual([]);
  });

  test('of each deadline it is said whether it is provisional: 29 December is, until the next year is announced', () => {
    const closed = (from: number, to: number) =>
      Object.fromEntries(
        Array.from({ length: to - from + 1 }, (_, at) => [
          `2026-12-${from + at}`,
          { kind: 'holiday', name } as const,
        ]),
      );
    const moved = (before: number, after: number) => {
      const subject = { id: 'x', ...OPEN, ...historyOf('2026-12-24 17:30', terms('billing', 'B')) };
      const book = (to: number) => bookWith({ label: 'by hand', days: closed(25, to), announces: [] });
      const [change] = movedDeadlines(
        [subject],
        book(before),
        book(after),
        beijing('2026-12-24 18:00'),
      ).moved;
      return [change?.wasProvisional, change?.isProvisional];
    };
    expect(moved(25, 26)).toEqual([undefined, undefined]);
    expect(moved(24, 25)).toEqual([false, false]);
    expect(moved(25, 28)).toEqual([false, true]);
    expect(moved(28, 29)).toEqual([true, true]);
    expect(moved(29, 25)).toEqual([true, false]);
  });

  test.each<[string, string, string, readonly Told[]]>([
    ['before the day', '2026-09-17 12:00', '2026-09-17 09:00', []],
    ['paused, so that none is told', '2026-09-18 12:00', '2026-09-17 17:00', [['2026-09-17 17:30', wait]]],
  ])('none: %s', (_, now, opened, told) => {
    expect(compare(now, opened, ...told)).toEqual({ moved: [], scoredOtherwise: [], retimed: [] });
  });

  test('a breached one that still waits for its answer, too: by the new calendar it can come in time', () => {
    const found = compare('2026-09-18 14:00', '2026-09-17 17:00');
    expect(found.moved.map((change) => [inBeijing(change.told), inBeijing(change.now)])).toEqual([
      ['2026-09-18 12:00', '2026-09-20 12:00'],
    ]);
    expect(found.scoredOtherwise).toEqual([]);
  });
});

describe('an answered or closed case is never scored anew silently', () => {
  const compareClosed = (now: string, before: PolicyBook, after: PolicyBook, ...told: readonly Told[]) => {
    const history = historyOf('2026-09-17 17:00', terms('billing', 'B'), ...told);
    return movedDeadlines(
      [{ id: 'x', isOpen: false, updatedAt: 0, ...history }],
      before,
      after,
      beijing(now),
    );
  };

  test('closed unanswered after its deadline, before it by the new calendar', () => {
    const found = compareClosed('2026-09-22', publishedPolicies, bookWith(typhoon), [
      '2026-09-18 14:00',
      closing,
    ]);
    expect(found.moved).toEqual([]);
    expect(found.scoredOtherwise).toMatchObject([{ score: 'breached', would: 'closed-unanswered' }]);
  });

  test('closed unanswered in time, after the deadline by the new calendar, whenever that is asked', () => {
    const found = compareClosed('2026-09-22', bookWith(typhoon), publishedPolicies, [
      '2026-09-18 14:00',
      closing,
    ]);
    expect(found.scoredOtherwise).toMatchObject([{ score: 'closed-unanswered', would: 'breached' }]);
  });

  test.each<[string, string, readonly Told[], unknown]>([
    [
      'answered late, in time by the new calendar',
      '2026-09-21 09:00',
      [['2026-09-18 14:00', reply]],
      ['breached', 'met'],
    ],
  ])('%s', (_, now, told, wanted) => {
    const { moved, scoredOtherwise } = compare(now, '2026-09-17 17:00', ...told);
    expect(moved).toEqual([]);
    expect(scoredOtherwise.map(({ score, would }) => [score, would])).toEqual([wanted]);
  });

  test('met, late by the new calendar', () => {
    const subject = {
      id: 'x',
      ...OPEN,
      ...historyOf('2026-09-17 17:00', terms('billing', 'B'), ['2026-09-20 11:00', reply]),
    };
    const found = movedDeadlines([subject], bookWith(typhoon), publishedPolicies, beijing('2026-09-21'));
    expect(found.scoredOtherwise).toMatchObject([{ caseId: 'x', score: 'met', would: 'breached' }]);
  });

  test('one that keeps its score, and gets another deadline, is only counted', () => {
    const found = compare('2026-09-21 09:00', '2026-09-17 17:00', ['2026-09-18 11:00', reply]);
    expect(found).toEqual({ moved: [], scoredOtherwise: [], retimed: ['x'] });
  });
});

test('a change that touches no day of a deadline’s span moves nothing and scores nothing otherwise', () => {
  const options = { openedAt: fc.integer({ min: beijing('2026-01-02'), max: beijing('2026-12-20') }) };
  fc.assert(
    fc.property(
      fc.record({ ...options, answeredAfter: fc.option(fc.integer({ min: 0, max: 9 * DAY })) }),
      (one) => {
        const { openedAt, answeredAfter } = one;
        const asked = terms('billing', 'C');
        const events: CaseEvent[] = [{ id: 'o', at: openedAt, kind: 'opened', ...asked }];
        if (answeredAfter !== null)
          events.push({ id: 'r', at: openedAt + answeredAfter, kind: 'responded', by: 'Li' });
        const subject = { id: 'x', ...OPEN, openedAt, events };
        const { deadline } = caseClock(subject, publishedPolicies);
        const first = dateInZone(openedAt, 'Asia/Shanghai');
        const last = dateInZone((deadline ?? openedAt) - 1, 'Asia/Shanghai');
        const outside = [shiftDate(first, -1), shiftDate(last, 1), shiftDate(last, 2)];
        const days = Object.fromEntries(outside.map((date) => [date, { kind: 'holiday', name } as const]));
        const after = bookWith({ label: 'by hand', days, announces: [] });
        for (const now of [openedAt, openedAt + 5 * DAY, openedAt + 30 * DAY]) {
          expect(movedDeadlines([subject], publishedPolicies, after, now)).toEqual({
            moved: [],
            scoredOtherwise: [],
            retimed: [],
          });
        }
      },
    ),
  );
});
