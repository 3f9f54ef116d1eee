import type { EpochMs } from '../domain/units.ts';

/**
 * The program's time: the only place in main that reads the machine's clock. Tests of the built program may
 * shift it; a packaged one cannot be shifted.
 */
export interface Clock {
  now(): EpochMs;
  /** Added to the machine's clock, in ms. */
  shiftMs(): number;
  /** Calls back after the time was shifted; the answer ends that. */
  onShift(listener: () => void): () => void;
}

/** The clock, and the means to move it. */
export interface ShiftableClock extends Clock {
  /** Makes `now()` answer `at` at this moment and run on from there. */
  travelTo(at: EpochMs): void;
}

/** A clock that runs with the machine's. */
export function createClock(): ShiftableClock {
  let shift = 0;
  const listeners = new Set<() => void>();
  return {
    now: () => Date.now() + shift,
    shiftMs: () => shift,
    onShift(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    travelTo(at) {
      shift = at - Date.now();
      for (const listener of listeners) listener();
    },
  };
}
