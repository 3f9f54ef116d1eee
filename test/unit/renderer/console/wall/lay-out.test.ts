import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, layOutOwners, TILES } from '../../../../../src/renderer/console/wall/lay-out.ts';
import { FOOT_UNITS, ROW_UNITS } from '../../../../../src/renderer/console/wall/type-scale.ts';

/** What the wall has for its cases on a display of 16 : 9, with the line below them. */
const HEIGHT = 56 + FOOT_UNITS;
const [LARGE, MIDDLE, SMALL] = TILES;

describe('cases that press are shown', () => {
  it('with their owner as long as that can be read', () => {
    expect(TILES.map(({ hasOwner }) => hasOwner)).toEqual([true, true, false]);
  });

  it.each([
    [0, { rows: 6, tiles: null }],
    [6, { rows: 6, tiles: null }],
    [7, { rows: 5, tiles: LARGE }],
    [9, { rows: 3, tiles: LARGE }],
    [12, { rows: 1, tiles: LARGE }],
    [14, { rows: 0, tiles: LARGE }],
    [18, { rows: 3, tiles: MIDDLE }],
    [24, { rows: 1, tiles: MIDDLE }],
    [30, { rows: 0, tiles: MIDDLE }],
    [31, { rows: 3, tiles: SMALL }],
    [40, { rows: 2, tiles: SMALL }],
    [72, { rows: 0, tiles: SMALL }],
    [500, { rows: 0, tiles: SMALL, room: 72 }],
  ])('%i of them in as large a form as holds them all', (count, found) => {
    expect(layOut(count, HEIGHT)).toMatchObject(found);
  });

  it.each([
    ['in the rows that are left', 5, HEIGHT, null],
    [
      'in the place of the foot where rows fill the height',
      6,
      6 * ROW_UNITS + FOOT_UNITS,
      { ...SMALL, room: 4 },
    ],
    ['in tiles below the rows where there is height for a line of them', 6, 61, { ...MIDDLE, room: 3 }],
    ['below the tiles in the largest that fit', 10, HEIGHT, { ...MIDDLE, room: 3 }],
    ['in several lines', 6, 67, { ...MIDDLE, room: 6 }],
    ['nowhere while the smallest tiles do not hold what presses', 500, HEIGHT, null],
  ])('and what is due later takes turns %s: %i of them, %d high', (_, count, height, later) => {
    expect(layOut(count, height).later).toEqual(later);
  });

  it('within the height there is, and none left out that a smaller form would hold', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.double({ min: ROW_UNITS + FOOT_UNITS, max: 120, noNaN: true }),
        (count, height) => {
          const { rows, tiles, room, later } = layOut(count, height);
          const lines = tiles === null ? 0 : Math.ceil(room / tiles.columns);
          const above = height - FOOT_UNITS;
          expect(rows * ROW_UNITS + lines * (tiles?.units ?? 0)).toBeLessThanOrEqual(above + 1e-9);
          const taken = tiles === null ? 0 : Math.ceil((count - rows) / tiles.columns) * tiles.units;
          const below = later === null ? 0 : (later.room / later.columns) * later.units;
          if (later !== null) expect(rows * ROW_UNITS + taken + below).toBeLessThanOrEqual(height + 1e-9);
          const most = SMALL.columns * Math.floor(above / SMALL.units);
          expect(rows + room).toBeGreaterThanOrEqual(Math.min(count, most));
        },
      ),
    );
  });
});

describe('owners are shown', () => {
  it.each([
    ['large where there is room for three', 9, 17.8, { columns: 1, places: 3 }],
    ['large where that holds all of them', 1, 8.4, { columns: 1, places: 1 }],
    ['small, four at a time, where a banner leaves room for one large', 9, 8.4, { columns: 2, places: 4 }],
    ['one after the other where there is no room at all', 9, 0, { columns: 2, places: 1 }],
  ])('%s', (_, count, height, found) => {
    expect(layOutOwners(count, height)).toMatchObject(found);
  });
});
