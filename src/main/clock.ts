import type { EpochMs } from '../domain/units.ts';

/**
 * The program's time: the only place in main that reads the machine's clocks. It is the workstation's, put right by
 * the help desk's when that is known. Tests of the built program may shift it; a packaged one cannot be shifted.
 */
export interface Clock {
  now(): EpochMs;
  /** The workstation's own clock, right or wrong: what a server's is compared with. */
  workstation(): EpochMs;
  /** Time that has passed, in ms, from some instant on. Nobody can set it; it may stand still in sleep. */
  elapsed(): number;
  /** Added to the workstation's clock, in ms. */
  shiftMs(): number;
  /** The part of the shift by which the help desk's time is followed. */
  followedMs(): number;
  /** Calls back after the time was shifted; the answer ends that. */
  onShift(listener: () => void): () => void;
}

/** The clock, and the means to move it. */
export interface ShiftableClock extends Clock {
  /** Makes `now()` answer `at` at this moment and run on from there. */
  travelTo(at: EpochMs): void;
  /** Makes the time run `offsetMs` ahead of the workstation's clock, or behind it. */
  follow(offsetMs: number): void;
}

/** A clock that runs with the machine's. */
export function createClock(): ShiftableClock {
  let travelled = 0;
  let followed = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    now: () => Date.now() + travelled + followed,
    workstation: () => Date.now(),
    elapsed: () => performance.now(),
    shiftMs: () => travelled + followed,
    followedMs: () => followed,
    onShift(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    travelTo(at) {
      travelled = at - Date.now() - followed;
      tell();
    },
    follow(offsetMs) {
      followed = offsetMs;
      tell();
    },
  };
}
