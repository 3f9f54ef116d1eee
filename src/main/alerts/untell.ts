import { toldEarly } from '../../domain/alerts/told-early.ts';
import { type EpochMs, MINUTE } from '../../domain/units.ts';
import type { AlertWorld } from './alert-world.ts';
import { changeRows } from './change-rows.ts';

/**
 * Takes back what was told by a clock that was ahead, of alerts that are still to come as of `now`. It reads the ledger
 * for that at its first call, and again when the time has gone back by more than a minute since.
 */
export function createUntelling(
  world: Pick<AlertWorld, 'ledger' | 'takeBack'>,
): (now: EpochMs) => Promise<void> {
  /** No alert that is not pending came due later than this. */
  let dueUpTo = Number.POSITIVE_INFINITY;
  return async (now) => {
    if (dueUpTo - now > MINUTE) {
      const rows = await world.ledger.dueAfter(now + MINUTE);
      await changeRows(world, rows, toldEarly(rows, now));
      dueUpTo = now;
    } else dueUpTo = Math.max(dueUpTo, now);
  };
}
