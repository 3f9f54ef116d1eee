import { FOOT_UNITS, READ, ROW_UNITS, SIDE } from './type-scale.ts';

/** How small a case may get that would not be in sight otherwise; sizes in hundredths of the picture's height. */
export interface TileSize {
  readonly columns: number;
  readonly units: number;
  /** The size of the figures on it. */
  readonly text: number;
  /** Whether the owner's name finds room below the key, large enough to be read. */
  readonly hasOwner: boolean;
}

/** From what is read at 5 m to what has to be walked up to: being in sight comes before being large. */
export const TILES: readonly [TileSize, TileSize, TileSize] = [
  { columns: 2, units: 7.75, text: 5.1, hasOwner: true },
  { columns: 3, units: 5.6, text: 3.5, hasOwner: true },
  { columns: 4, units: 3, text: 2.5, hasOwner: false },
];

/** How many cases get a row of their own, and how the ones after them are shown: as tiles, or by turns. */
export interface LayOut {
  readonly rows: number;
  readonly tiles: TileSize | null;
  /** How many tiles fit. */
  readonly room: number;
  /**
   * The tiles in which what is due later takes turns in the height that is left, the foot's included; the last of them
   * says which turn it is. `null` where none fits, and there is a foot then.
   */
  readonly later: (TileSize & { readonly room: number }) | null;
}

/**
 * Finds room for `count` cases that must be in sight in an area so high, a foot below them included: in rows while these
 * suffice, else the first in rows, as many as there is room for, and the others in the largest tiles that hold them all.
 * Where not even the smallest do, these are filled. While rows are left, what is due later has these.
 */
export function layOut(count: number, allUnits: number): LayOut {
  const heightUnits = allUnits - FOOT_UNITS;
  const places = Math.max(1, Math.floor(heightUnits / ROW_UNITS));
  if (count < places) return { rows: places, tiles: null, room: 0, later: null };
  if (count === places)
    return { rows: places, tiles: null, room: 0, later: laterIn(heightUnits - places * ROW_UNITS) };
  for (const tiles of TILES) {
    for (let rows = places - 1; rows >= 0; rows -= 1) {
      const height = heightUnits - rows * ROW_UNITS;
      const room = roomFor(tiles, height);
      if (rows + room < count) continue;
      const lines = Math.ceil((count - rows) / tiles.columns);
      return { rows, tiles, room, later: laterIn(height - lines * tiles.units) };
    }
  }
  const smallest = TILES[2];
  return { rows: 0, tiles: smallest, room: roomFor(smallest, heightUnits), later: null };
}

/** In so much above a foot, which is not needed then. Two columns would have one case at a time. */
function laterIn(heightUnits: number): LayOut['later'] {
  const withFoot = heightUnits + FOOT_UNITS;
  const tiles = TILES.find(({ units, columns }) => columns > 2 && units <= withFoot);
  return tiles === undefined ? null : { ...tiles, room: roomFor(tiles, withFoot) };
}

/** How a line of the list of owners is shown; sizes in hundredths of the picture's height. */
export interface OwnerLine {
  readonly columns: number;
  readonly units: number;
  readonly text: number;
}

const LARGE: OwnerLine = { columns: 1, units: 5.7, text: READ };
const SMALL: OwnerLine = { columns: 2, units: 4.2, text: SIDE };
/** Fewer large lines than these tell of too few people at a time. */
const FEWEST_LARGE = 3;

/**
 * Shows `count` owners in an area so high: large, unless a banner leaves so little that hardly any would be in sight.
 */
export function layOutOwners(count: number, heightUnits: number): OwnerLine & { readonly places: number } {
  const isRoomy = Math.floor(heightUnits / LARGE.units) >= Math.min(count, FEWEST_LARGE);
  const line = isRoomy ? LARGE : SMALL;
  return { ...line, places: Math.max(1, roomFor(line, heightUnits)) };
}

function roomFor({ columns, units }: Pick<TileSize, 'columns' | 'units'>, heightUnits: number): number {
  return columns * Math.max(0, Math.floor(heightUnits / units));
}
