import { type EpochMs, SECOND } from '../../domain/units.ts';
import { waitBefore } from '../sync/backoff.ts';
import type { Ledger } from './ledger.ts';

/** How soon it is tried again after it failed once. */
const AGAIN_AFTER_MS = 10 * SECOND;

/**
 * Has the ledger pruned whenever it is called, which the ledger does once a day. A failure is none of the caller's:
 * nothing that is to be told waits for it. It is logged once and tried again later each time, up to every five minutes.
 */
export function createPruning(
  ledger: Pick<Ledger, 'prune'>,
  log: (message: string) => void,
): (now: EpochMs) => Promise<void> {
  let failures = 0;
  let failedAt: EpochMs = 0;
  return async (now) => {
    const isTooSoon = Math.abs(now - failedAt) < waitBefore(AGAIN_AFTER_MS, failures, null, 0.5);
    if (failures > 0 && isTooSoon) return;
    try {
      await ledger.prune(now);
      if (failures > 0) log(`the alerts' ledger is pruned again, after ${failures} tries that failed`);
      failures = 0;
    } catch (error) {
      failures += 1;
      failedAt = now;
      if (failures === 1) log(`the alerts' ledger could not be pruned, tried again later: ${error}`);
    }
  };
}
