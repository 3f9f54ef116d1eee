/** Bites when it was fed and then heard nothing for its time. */
export interface Watchdog {
  /** Starts its time, or starts it over. */
  feed(): void;
  /** Stops its time. */
  rest(): void;
}

/** A resting watchdog that calls `bite` once `afterMs` have passed since it was last fed. */
export function createWatchdog(afterMs: number, bite: () => void): Watchdog {
  let timer: NodeJS.Timeout | undefined;
  return {
    feed() {
      clearTimeout(timer);
      timer = setTimeout(bite, afterMs);
    },
    rest() {
      clearTimeout(timer);
    },
  };
}
