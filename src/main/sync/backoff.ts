import { MINUTE } from '../../domain/units.ts';

const LONGEST_MS = 5 * MINUTE;

/**
 * How long to wait before the next pull: the poll interval after a success; after `failures` in a row twice as
 * long each time up to five minutes, and never less than the server asked for. `random` (0…1) spreads the pulls
 * of many consoles by a tenth either way.
 */
export function waitBefore(
  pollMs: number,
  failures: number,
  retryAfterMs: number | null,
  random: number,
): number {
  const grown = Math.min(pollMs * 2 ** Math.max(0, failures - 1), Math.max(LONGEST_MS, pollMs));
  const spread = grown * (0.9 + 0.2 * random);
  return Math.round(Math.max(spread, retryAfterMs ?? 0));
}
