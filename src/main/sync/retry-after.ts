import { type EpochMs, HOUR, SECOND } from '../../domain/units.ts';

/** Who asks for longer has a clock or a unit wrong, or says never: a desk that sees nothing new asks again. */
const LONGEST_MS = HOUR;

/**
 * `Retry-After`, which is a number of seconds or a date, as ms from now, at most an hour; `null` when there is none.
 */
export function retryAfterMs(headers: Headers, now: EpochMs): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Math.min(Number(value) * SECOND, LONGEST_MS);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - now), LONGEST_MS);
}
