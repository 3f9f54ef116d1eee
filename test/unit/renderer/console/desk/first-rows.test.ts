import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN_ARRANGEMENT } from '../../../../../src/contract/board-view.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { DAY, HOUR } from '../../../../../src/domain/units.ts';
import { isPlain } from '../../../../../src/renderer/console/board/arrange/is-plain.ts';
import { createBoardModel } from '../../../../../src/renderer/console/board/board-model.ts';
import { firstRowsOf, holdsAt } from '../../../../../src/renderer/console/desk/first-rows.ts';
import { NOON, storedCase } from '../sample-cases.ts';

const UNDER = { record: 7, pins: 2 };

/** Cases of which things are known that are still to come, as of a clock that was set back. */
const subjects = fc
  .record({
    severity: fc.constantFrom('A', 'B', 'C'),
    openedAgo: fc.integer({ min: -HOUR, max: 2 * DAY }),
    turns: fc.array(
      fc.record({
        kind: fc.constantFrom('responded' as const, 'paused' as const, 'resumed' as const),
        after: fc.integer({ min: 0, max: 3 * DAY }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ severity, openedAgo, turns }) => {
    const openedAt = NOON - openedAgo;
    const events = turns.map(({ kind, after }, at) => {
      const event = { id: `later/${at}`, at: openedAt + after };
      return kind === 'paused'
        ? { ...event, kind, reason: 'on-hold' as const }
        : { ...event, kind, by: 'Li Wei' };
    });
    return { severity, openedAt, events };
  });

function orderAt(cases: Parameters<ReturnType<typeof createBoardModel>['take']>[0], now: number) {
  const model = createBoardModel(SHIPPED_BOOKS);
  model.take(cases, now);
  return model.view().entries;
}

test('for as long as they hold, the first rows are the first of the whole board', () => {
  fc.assert(
    fc.property(
      fc.array(subjects, { minLength: 1, maxLength: 130 }),
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 8, maxLength: 8 }),
      (all, parts) => {
        const cases = all.map((options, place) => storedCase({ key: `RT-${place}`, ...options }));
        const first = firstRowsOf(orderAt(cases, NOON), UNDER, NOON);
        if (first === null) throw new Error('there are cases');
        const [begin, end] = [Math.max(first.from, NOON - 5 * DAY), first.until ?? NOON + 9 * DAY];
        const within = parts.map((part) => Math.min(end - 1, Math.floor(begin + part * (end - begin))));
        for (const now of [NOON, ...within]) {
          expect(holdsAt(first, UNDER, now)).toBe(true);
          const whole = orderAt(cases, now).map(({ subject }) => subject.id);
          expect(whole.slice(0, first.ids.length)).toEqual(first.ids);
          expect(whole).toHaveLength(first.total);
        }
      },
    ),
  );
});

test('they hold neither before what they rest on nor once something known is to come, nor under other rules or for another build', () => {
  const responded = { id: 'later', kind: 'responded', by: 'Li Wei', at: NOON + HOUR } as const;
  const first = firstRowsOf(
    orderAt([storedCase({ openedAt: NOON - HOUR, events: [responded] })], NOON),
    UNDER,
    NOON,
  );
  if (first === null) throw new Error('there is a case');
  expect(holdsAt(first, UNDER, NOON - HOUR)).toBe(true);
  expect(holdsAt(first, UNDER, NOON - HOUR - 1)).toBe(false);
  expect(holdsAt(first, UNDER, NOON + HOUR - 1)).toBe(true);
  expect(holdsAt(first, UNDER, NOON + HOUR)).toBe(false);
  expect(holdsAt(first, { record: 8, pins: 2 }, NOON)).toBe(false);
  expect(holdsAt(first, { record: 7, pins: 1 }, NOON)).toBe(false);
  expect(holdsAt({ ...first, build: 'another' }, UNDER, NOON)).toBe(false);
});

test('a board without cases has no first rows', () => {
  expect(firstRowsOf([], UNDER, NOON)).toBeNull();
});

test('a board that is filtered, searched, grouped otherwise or in lanes is not plain', () => {
  const { filter } = PLAIN_ARRANGEMENT;
  expect(isPlain({ ...PLAIN_ARRANGEMENT, columns: [] })).toBe(true);
  expect(isPlain({ ...PLAIN_ARRANGEMENT, layout: 'lanes' })).toBe(false);
  expect(isPlain({ ...PLAIN_ARRANGEMENT, groupBy: 'owner' })).toBe(false);
  expect(isPlain({ ...PLAIN_ARRANGEMENT, sort: { by: 'owner', direction: 'ascending' } })).toBe(false);
  expect(isPlain({ ...PLAIN_ARRANGEMENT, filter: { ...filter, text: 'vm' } })).toBe(false);
  expect(isPlain({ ...PLAIN_ARRANGEMENT, filter: { ...filter, quick: ['mine'] } })).toBe(false);
});
