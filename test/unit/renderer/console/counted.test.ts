import { describe, expect, it } from 'vitest';
import { whoseFor } from '../../../../src/domain/cases/whose.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { groupEntries } from '../../../../src/renderer/console/board/arrange/group-entries.ts';
import { countCases, keepCounts } from '../../../../src/renderer/console/board/counted.ts';
import { stateWord } from '../../../../src/renderer/console/board/row-words.ts';
import { countsOf } from '../../../../src/renderer/console/wall/counts.ts';
import { entry, NOON, STRANGER, words } from './sample-cases.ts';

const NEAR_MS = 30 * MINUTE;
/** Of severity B, which has four hours. */
const waiting = entry({ key: 'waits', openedAt: NOON - 5 * HOUR });
const late = entry({
  key: 'late',
  openedAt: NOON - 6 * HOUR,
  events: [{ id: '1', at: NOON - 30 * MINUTE, kind: 'responded', by: 'Li Wei' }],
});
const near = entry({ key: 'near', openedAt: NOON - 4 * HOUR + 10 * MINUTE });
const entries = [waiting, late, near];

describe('one number everywhere', () => {
  it('a case answered late is counted as answered, not as breached', () => {
    expect(countCases(entries, NOON, NEAR_MS)).toEqual({
      breached: 1,
      critical: 1,
      running: 0,
      'waiting-to-open': 0,
      paused: 0,
      answered: 1,
    });
  });

  it('the board counts what the wall counts', () => {
    const wall = countsOf(entries, ['A', 'B', 'C'], NOON, NEAR_MS).lines;
    expect(Object.fromEntries(wall.map(({ counted, total }) => [counted, total]))).toEqual(
      countCases(entries, NOON, NEAR_MS),
    );
  });

  it('is counted anew when a case comes to be due soon, the cases change, or the clock is set back, and not before', () => {
    const soon = [entry({ key: 'soon', openedAt: NOON - 3 * HOUR })];
    const countsAt = keepCounts();
    const first = countsAt(soon, NOON, NEAR_MS);
    expect(countsAt(soon, NOON + 30 * MINUTE - 1, NEAR_MS)).toBe(first);
    const later = [NOON + 30 * MINUTE, NOON].map((now) => countsAt(soon, now, NEAR_MS).critical);
    expect(later).toEqual([1, 0]);
    expect(countsAt([...soon, near], NOON, NEAR_MS).critical).toBe(1);
    expect(countsAt([...soon, near], NOON, HOUR).critical).toBe(2);
  });

  it('the group of the breached holds as many', () => {
    const groups = groupEntries(entries, 'state', whoseFor(STRANGER)).map(({ id, entries: { length } }) => [
      id,
      length,
    ]);
    expect(groups).toEqual([
      ['breached', 1],
      ['running', 1],
      ['answered', 1],
    ]);
  });

  it('the row of a case answered late says so in a word', () => {
    expect([waiting, late].map((one) => stateWord(one, words()))).toEqual(['Breached', 'Answered late']);
  });
});
