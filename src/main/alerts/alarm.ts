import type { EpochMs } from '../../domain/units.ts';
import { SECOND } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';

/** The one timer of the alerts, towards a fixed instant. */
export interface Alarm {
  /** Rings once at `at` (at once when that has passed), instead of what was set before; `null`: never. */
  set(at: EpochMs | null): void;
  /** Looks at the clock again: after sleep, unlock, or a jump of the clock. */
  recheck(): void;
}

/**
 * A timer counts running time, not the clock's: it stands still in sleep and knows no jumps, and cannot wait longer
 * than 2^31 ms. So it never waits longer than this before it looks at the clock again.
 */
const LONGEST_WAIT_MS = 30 * SECOND;

/**
 * An alarm on `clock`. It calls `onRing` when it rings, and `onLook` each time it looks at the clock: from the first
 * `set` on, also `set(null)`, at least every half minute while time runs.
 */
export function createAlarm(clock: Clock, onRing: () => void, onLook: (now: EpochMs) => void): Alarm {
  let target: EpochMs | null = null;
  let timer: NodeJS.Timeout | undefined;

  const wait = () => {
    clearTimeout(timer);
    const now = clock.now();
    onLook(now);
    const left = target === null ? LONGEST_WAIT_MS : target - now;
    if (left <= 0) {
      target = null;
      onRing();
    } else timer = setTimeout(wait, Math.min(left, LONGEST_WAIT_MS));
  };

  clock.onShift(wait);
  return {
    set(at) {
      target = at;
      wait();
    },
    recheck: wait,
  };
}
