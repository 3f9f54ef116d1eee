import { expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import { crossingsIn } from '../../../../../src/renderer/console/announce/crossings.ts';
import type { Entry } from '../../../../../src/renderer/console/board/entry.ts';
import { nearingAfter } from '../../../../../src/renderer/console/board/nearing.ts';
import { beijing, entry, NOON } from '../sample-cases.ts';

const nearingOf = (entries: readonly Entry[]) => nearingAfter([], [], entries, entries);
const due = (leftMs: number) => entry({ openedAt: NOON - 4 * HOUR + leftMs });
const crossed = (left: number, from: number, to: number) =>
  crossingsIn(nearingOf([due(left)]), NOON + from, NOON + to).map(({ minutes }) => minutes);

test.each([
  ['the second before 30 minutes are left says nothing', 31 * MINUTE, 0, 59 * SECOND, []],
  ['30 minutes left are spoken of in the second that reaches them', 31 * MINUTE, 59 * SECOND, MINUTE, [30]],
  ['once: the next second is silent', 31 * MINUTE, MINUTE, MINUTE + SECOND, []],
  ['10 minutes left', 10 * MINUTE + SECOND, 0, SECOND, [10]],
  ['the deadline', SECOND, 0, SECOND, [0]],
  ['of several crossed at once, the last', 31 * MINUTE, 0, 25 * MINUTE, [10]],
])('%s', (_, left, from, to, expected) => {
  expect(crossed(left, from, to)).toEqual(expected);
});

test('a deadline at the very closing of a window is spoken of, although the clock stands from then on', () => {
  const closing = beijing('2026-11-23T18:00:00');
  const openedAt = closing - 4 * HOUR;
  const late = entry({ openedAt, serviceType: 'billing' }, closing + 1);
  expect(crossingsIn(nearingOf([late]), closing - SECOND, closing + 1)).toEqual([
    { entry: late, minutes: 0 },
  ]);
});

test('a clock that stands crosses nothing', () => {
  const paused = entry({
    openedAt: NOON - 3.6 * HOUR,
    events: [{ id: 'p', at: NOON - MINUTE, kind: 'paused', reason: 'on-hold' }],
  });
  const night = beijing('2026-11-24T01:00:00');
  const shut = entry({ openedAt: beijing('2026-11-23T20:25:00') }, night);
  expect(nearingOf([paused, shut])).toEqual([]);
  expect(crossingsIn(nearingOf([paused, shut]), NOON, NOON + 24 * HOUR)).toEqual([]);
});
