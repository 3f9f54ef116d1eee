import type { Clock } from '../../src/main/clock.ts';

/** A clock that stands until it is moved. */
export interface ManualClock extends Clock {
  moveTo(at: number): void;
}

/** Starts at `at`. Moving it is a shift: whoever listens to shifts hears of it. */
export function manualClock(at: number): ManualClock {
  let now = at;
  const listeners = new Set<() => void>();
  return {
    now: () => now,
    workstation: () => now,
    elapsed: () => now,
    shiftMs: () => 0,
    followedMs: () => 0,
    onShift(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moveTo(next) {
      now = next;
      for (const listener of listeners) listener();
    },
  };
}
