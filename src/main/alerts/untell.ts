import { toldEarly } from '../../domain/alerts/told-early.ts';
import { type EpochMs, MINUTE } from '../../domain/units.ts';
import type { AlertWorld } from './alert-world.ts';
import { changeRows } from './change-rows.ts';

/** Takes back what was told by a clock that was ahead, of alerts that are still to come. */
export interface Untelling {
  /**
   * Takes it back as of `now`. The ledger is read for that at the first call, and again when the time has gone back by
   * more than a minute since; neither before the help desks' time is known, nor later than a quarter of an hour.
   */
  untell(now: EpochMs): Promise<void>;
  /** Whether it waited for the help desks' time and need not any more. */
  isDue(): boolean;
}

/**
 * So long it waits, as time passes: a workstation whose clock is behind has told nothing too early, and a network may
 * come minutes after the program.
 */
const LONGEST_WAIT_MS = 15 * MINUTE;

export function createUntelling(
  world: Pick<AlertWorld, 'clock' | 'ledger' | 'takeBack' | 'isTimeKnown'>,
): Untelling {
  const { clock, ledger } = world;
  /** No alert that is not pending came due later than this. */
  let dueUpTo = Number.POSITIVE_INFINITY;
  /** Since when, by the time that passes, something may have been told too early. */
  let waitingSince: number | null = null;
  const isDue = () =>
    waitingSince !== null && (world.isTimeKnown() || clock.elapsed() - waitingSince >= LONGEST_WAIT_MS);
  return {
    isDue,
    async untell(now) {
      if (dueUpTo - now <= MINUTE) {
        dueUpTo = Math.max(dueUpTo, now);
        waitingSince = null;
        return;
      }
      waitingSince ??= clock.elapsed();
      if (!isDue()) return;
      const rows = await ledger.dueAfter(now + MINUTE);
      await changeRows(world, rows, toldEarly(rows, now));
      dueUpTo = now;
      waitingSince = null;
    },
  };
}
