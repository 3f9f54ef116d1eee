import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sightOf } from '../../../../../src/renderer/console/wall/paging.ts';

const items = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const counts = fc.tuple(fc.nat(40), fc.nat(80), fc.integer({ min: 1, max: 20 }));

describe('what is in sight', () => {
  it('is everything, on one page, when it fits', () => {
    const sight = sightOf(items('a', 2), items('b', 3), 5, 7);
    expect(sight).toEqual({ fixed: items('a', 2), turning: items('b', 3), page: 0, pages: 1 });
  });

  it('keeps what presses on every page while there is a place for anything else', () => {
    for (let turn = 0; turn < 5; turn += 1) {
      expect(sightOf(items('a', 3), items('b', 9), 5, turn).fixed).toEqual(items('a', 3));
    }
  });

  it('is as much of what presses as there are places, and nothing else', () => {
    const sight = sightOf(items('a', 10), items('b', 24), 6, 1);
    expect(sight).toEqual({ fixed: items('a', 6), turning: [], page: 0, pages: 1 });
  });

  it('never takes more places than there are', () => {
    fc.assert(
      fc.property(counts, fc.nat(1000), ([first, rest, places], turn) => {
        const { fixed, turning } = sightOf(items('a', first), items('b', rest), places, turn);
        expect(fixed.length + turning.length).toBeLessThanOrEqual(places);
        expect(new Set([...fixed, ...turning]).size).toBe(fixed.length + turning.length);
      }),
    );
  });

  it('shows every other one at some turn while there is a place for any', () => {
    fc.assert(
      fc.property(counts, ([first, rest, places]) => {
        const sights = Array.from({ length: 130 }, (_, turn) =>
          sightOf(items('a', first), items('b', rest), places, turn),
        );
        const seen = new Set(sights.flatMap(({ fixed, turning }) => [...fixed, ...turning]));
        expect(seen.size).toBe(first < places ? first + rest : places);
      }),
    );
  });
});
