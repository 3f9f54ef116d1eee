import { MINUTE, SECOND } from '../../domain/units.ts';

/** So many restarts without a healthy while between them, and the vault has failed. */
export const RESTARTS_TO_FAIL = 5;

/** How long the vault must stay ready for its restarts to be forgotten. */
export const HEALTHY_AFTER_MS = MINUTE;

const LONGEST_WAIT_MS = 30 * SECOND;

/** How long to wait, in ms, before the `restart`th restart in a row: 0, 1 s, 2 s, 4 s … 30 s. From 1. */
export function restartDelayMs(restart: number): number {
  return restart <= 1 ? 0 : Math.min(SECOND * 2 ** (restart - 2), LONGEST_WAIT_MS);
}

const FIRST_LOOK_WITHIN_MS = 10 * SECOND;

/**
 * How long, in ms, a page's first look at what is stored may take, so many restarts after the first: 10 s, 20 s, 40 s …
 * A page that first turns to IndexedDB in the moment in which the last other page that used it closes is never
 * answered by Chromium (seen in 130), whatever it asks and however often; the next page is. A slow disk gets its time
 * by and by.
 */
export function lookWithinMs(restarts: number): number {
  return FIRST_LOOK_WITHIN_MS * 2 ** restarts;
}
