import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import { readAgain } from '../../../../../src/renderer/console/board/entry.ts';
import { remainingText } from '../../../../../src/renderer/console/board/remaining-text.ts';
import { wallLeft } from '../../../../../src/renderer/console/board/wall-left.ts';
import { entry, NOON, words } from '../sample-cases.ts';

const LIMITS = { nearMs: 30 * MINUTE, silentAfterMs: HOUR };

/** A case of 4 h whose clock runs through to a deadline so long after noon. */
const due = (afterNoon: number) => entry({ openedAt: NOON + afterNoon - 4 * HOUR });

describe('time left by the clock on the wall', () => {
  test.each([0, 10 * SECOND, 50 * SECOND])(
    'is the same as the figure beside it at each second of a minute, for a deadline %d ms past a minute',
    (past) => {
      const one = due(17 * MINUTE + past);
      for (let now = NOON; now < NOON + MINUTE; now += SECOND) {
        const read = readAgain(one, now);
        expect(remainingText(read, now, null, words('en'), LIMITS).figure).toBe('0:16');
        expect(wallLeft(read, now, words('en'))).toBe('in 16 min');
      }
    },
  );

  test('is not told in the last ten minutes: it would stand while the figure runs out by the second', () => {
    const one = due(10 * MINUTE + 34 * SECOND);
    expect(wallLeft(one, NOON - MINUTE, words('en'))).toBe('in 10 min');
    for (let now = NOON; now < NOON + 12 * MINUTE; now += 20 * SECOND)
      expect(wallLeft(one, now, words('en'))).toBeNull();
  });

  test('is told of no answered case', () => {
    const answered = { id: 'r', at: NOON - MINUTE, kind: 'responded', by: 'Li Wei' } as const;
    expect(wallLeft(entry({ openedAt: NOON - HOUR, events: [answered] }), NOON, words('en'))).toBeNull();
  });
});
