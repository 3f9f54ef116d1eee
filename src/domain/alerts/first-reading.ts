import type { StoredCase } from '../cases/case.ts';
import type { EpochMs } from '../units.ts';

/** How far a source has been read. */
export interface SourceReading {
  /** When its first reading ended; `null` while it goes on. */
  readonly watchedSince: EpochMs | null;
  /**
   * Whether it is read from exports. Somebody makes one at any time, so the first reading counts for each case by
   * itself.
   */
  readonly isExport: boolean;
}

/**
 * Whether what came due at `at` had passed when the console first read the case, which then was there before the
 * console: it is on the board and in the ledger, and told by no alert, since nobody was away from it.
 */
export function hadPassed(
  { firstSeenAt }: Pick<StoredCase, 'firstSeenAt'>,
  at: EpochMs,
  { watchedSince, isExport }: SourceReading,
): boolean {
  const wasThereBefore = isExport || watchedSince === null || firstSeenAt <= watchedSince;
  return wasThereBefore && at <= firstSeenAt;
}
