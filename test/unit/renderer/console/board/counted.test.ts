import { describe, expect, it } from 'vitest';
import { whoseFor } from '../../../../../src/domain/cases/whose.ts';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { groupEntries } from '../../../../../src/renderer/console/board/arrange/group-entries.ts';
import {
  countCases,
  countDueSoon,
  countedTotal,
  countsWith,
  dueSoonSince,
  NO_STANDINGS,
  shapeOfClock,
  standingsAfter,
} from '../../../../../src/renderer/console/board/counted.ts';
import type { Entry } from '../../../../../src/renderer/console/board/entry.ts';
import { nearingAfter } from '../../../../../src/renderer/console/board/nearing.ts';
import { stateWord } from '../../../../../src/renderer/console/board/row-words.ts';
import { countsOf } from '../../../../../src/renderer/console/wall/counts.ts';
import { entry, NOON, STRANGER, words } from '../sample-cases.ts';

const NEAR_MS = 30 * MINUTE;
/** Of severity B, which has four hours. */
const waiting = entry({ key: 'waits', openedAt: NOON - 5 * HOUR });
const late = entry({
  key: 'late',
  openedAt: NOON - 6 * HOUR,
  events: [{ id: '1', at: NOON - 30 * MINUTE, kind: 'responded', by: 'Li Wei' }],
});
const closed = { id: 'closed', at: NOON - MINUTE, kind: 'closed' } as const;
const near = entry({ key: 'near', openedAt: NOON - 4 * HOUR + 10 * MINUTE });
const entries = [waiting, late, near];
const nearingOf = (all: readonly Entry[]) => nearingAfter([], [], all, all);
const asking = { whose: whoseFor(STRANGER), now: NOON, nearMs: NEAR_MS };
const countDesk = (all: readonly Entry[], now: number, nearMs: number) =>
  countsWith(standingsAfter(NO_STANDINGS, [], all), countDueSoon(nearingOf(all), now, nearMs));

describe('one number everywhere', () => {
  it('a case answered late is counted as answered, not as breached', () => {
    expect(countDesk(entries, NOON, NEAR_MS)).toEqual({
      breached: 1,
      critical: 1,
      running: 0,
      'waiting-to-open': 0,
      paused: 0,
      answered: 1,
    });
  });

  it('what is being closed is counted nowhere, on the board or on the wall, and is in a group of its own', () => {
    const closing = entry({ key: 'closing', openedAt: NOON - HOUR, events: [closed] });
    expect(countDesk([closing], NOON, NEAR_MS)).toEqual(countDesk([], NOON, NEAR_MS));
    expect(countsOf([closing], [], NOON, NEAR_MS).total).toBe(0);
    expect(countedTotal(standingsAfter(NO_STANDINGS, [], [...entries, closing])), 'nor in all').toBe(3);
    expect(groupEntries([closing], 'state', asking).map(({ id }) => id)).toEqual(['closing']);
    expect(shapeOfClock(closing.reading)).toBe('closed-unanswered');
    expect(stateWord(closing, words())).toBe('Being closed');
    const isOver = { ...closing, subject: { ...closing.subject, isOpen: false } };
    expect(stateWord(isOver, words())).toBe('Closed unanswered');
  });

  it('what was closed after its deadline is counted as breached until its help desk has closed it', () => {
    const breached = entry({ key: 'breached', openedAt: NOON - 5 * HOUR, events: [closed] });
    expect(countDesk([breached], NOON, NEAR_MS).breached).toBe(1);
    expect(shapeOfClock(breached.reading)).toBe('breached');
  });

  it('the board counts what the wall counts', () => {
    const wall = countsOf(entries, ['A', 'B', 'C'], NOON, NEAR_MS).lines;
    expect(Object.fromEntries(wall.map(({ counted, total }) => [counted, total]))).toEqual(
      countDesk(entries, NOON, NEAR_MS),
    );
  });

  it('what a filter lets through is counted as the whole desk is', () => {
    const closing = entry({ key: 'closing', openedAt: NOON - HOUR, events: [closed] });
    const all = [...entries, closing];
    expect(countCases(all, NOON, NEAR_MS)).toEqual(countDesk(all, NOON, NEAR_MS));
    expect(countCases([waiting], NOON, NEAR_MS)).toEqual(countDesk([waiting], NOON, NEAR_MS));
  });

  it('since when the same cases are due soon changes in the millisecond in which another one is, and not before', () => {
    const one = entry({ key: 'one', openedAt: NOON - 3 * HOUR });
    const other = entry({ key: 'other', openedAt: NOON - 3 * HOUR + MINUTE });
    const nearing = nearingOf([waiting, one, other]);
    const [first, second] = [NOON + 30 * MINUTE, NOON + 31 * MINUTE];
    const before = dueSoonSince(nearing, first - 1, NEAR_MS);
    const at = [NOON, first - 1, first, second - 1, second, second + MINUTE];
    expect(at.map((now) => dueSoonSince(nearing, now, NEAR_MS))).toEqual([
      before,
      before,
      first,
      first,
      second,
      second,
    ]);
    // At that instant the cases are counted as they are now.
    for (const now of at) {
      const since = dueSoonSince(nearing, now, NEAR_MS);
      expect(countCases(nearing, since, NEAR_MS)).toEqual(countCases(nearing, now, NEAR_MS));
    }
    expect(dueSoonSince(nearingOf([]), NOON, NEAR_MS)).toBe(0);
  });

  it('a case is due soon from the millisecond on in which it has as little left, and not once it is overdue', () => {
    const soon = nearingOf([entry({ key: 'soon', openedAt: NOON - 3 * HOUR }), waiting]);
    const at = [NOON + 30 * MINUTE - 1, NOON + 30 * MINUTE, NOON];
    expect(at.map((now) => countDueSoon(soon, now, NEAR_MS))).toEqual([0, 1, 0]);
    expect(countDueSoon(soon, NOON, HOUR)).toBe(1);
    const over = entry({ key: 'soon', openedAt: NOON - 3 * HOUR }, NOON + HOUR + 1);
    expect(countDueSoon(nearingOf([over, waiting]), NOON + HOUR + 1, NEAR_MS)).toBe(0);
  });

  it('the counts are the same object while no case comes to stand elsewhere', () => {
    const standings = standingsAfter(NO_STANDINGS, [], entries);
    expect(standingsAfter(standings, [near], [entry({ key: 'another', openedAt: NOON - HOUR })])).toBe(
      standings,
    );
    expect(standingsAfter(standings, [near], []).running).toBe(0);
  });

  it('the groups by state hold as many', () => {
    const groups = groupEntries(entries, 'state', asking).map(({ id, entries: { length } }) => [id, length]);
    expect(groups).toEqual([
      ['breached', 1],
      ['critical', 1],
      ['answered', 1],
    ]);
  });

  it('the row of a case answered late says so in a word', () => {
    expect([waiting, late].map((one) => stateWord(one, words()))).toEqual(['Breached', 'Answered late']);
  });
});
