import type { EpochMs } from '../../../domain/units.ts';

/** An instant as `2026-11-23T10:00:00.000Z`: the same wherever it is read. */
export function isoInstant(at: EpochMs): string {
  return new Date(at).toISOString();
}
