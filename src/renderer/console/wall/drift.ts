import { type EpochMs, MINUTE } from '../../../domain/units.ts';

/** So long the picture stays where it is. */
export const DRIFT_EVERY_MS = 3 * MINUTE;

/** Around the middle, each a step from the one before. */
const PLACES = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const;

/** How far a step is, in hundredths of the picture's height: 4 px of 1080. */
const STEP_UNITS = 0.4;

/** Where the picture stands at `now`, so that nothing burns into the display; in hundredths of its height. */
export function driftAt(now: EpochMs): { readonly x: number; readonly y: number } {
  const [x, y] = PLACES[Math.floor(now / DRIFT_EVERY_MS) % PLACES.length] ?? PLACES[0];
  return { x: x * STEP_UNITS, y: y * STEP_UNITS };
}
