import type { EpochMs } from '../../domain/units.ts';
import { SECOND } from '../../domain/units.ts';

/**
 * The program's time on this page, and its one timer: the only place in the console that reads the machine's
 * clock. It ticks just after each whole second while somebody listens and the page can be seen.
 */
export interface ProgramClock {
  now(): EpochMs;
  /** Time that has passed, in ms, from some instant on. Nobody can set it. */
  elapsed(): number;
  /** Moves the program's time to the machine's plus `shiftMs`, and ticks. */
  setShift(shiftMs: number): void;
  /** Calls back at each tick; the answer ends that. */
  onTick(listener: (now: EpochMs) => void): () => void;
}

/** So long after the whole second a tick comes: a timer that fires early would show the second before. */
const AFTER_THE_SECOND_MS = 8;

function createProgramClock(): ProgramClock {
  let shift = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const listeners = new Set<(now: EpochMs) => void>();
  const now = () => Date.now() + shift;

  const schedule = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (listeners.size === 0 || document.hidden) return;
    timer = setTimeout(tick, SECOND - (now() % SECOND) + AFTER_THE_SECOND_MS);
  };
  const tick = () => {
    const at = now();
    for (const listener of [...listeners]) listener(at);
    schedule();
  };

  document.addEventListener('visibilitychange', () => (document.hidden ? schedule() : tick()));
  return {
    now,
    elapsed: () => performance.now(),
    setShift(shiftMs) {
      if (shiftMs === shift) return;
      shift = shiftMs;
      tick();
    },
    onTick(listener) {
      listeners.add(listener);
      if (timer === null) schedule();
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The page's clock. */
export const programClock: ProgramClock = createProgramClock();
