import { type EpochMs, SECOND } from '../../domain/units.ts';

/** `Retry-After`, which is a number of seconds or a date, as ms from now; `null` when there is none. */
export function retryAfterMs(headers: Headers, now: EpochMs): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * SECOND;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
