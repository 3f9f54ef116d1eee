/** Work that is wanted often and done seldom: see `paced`. */
export interface Paced {
  /** Has the work done soon, once, however often it is wanted meanwhile. */
  want(): void;
  /** Ends it; work under way runs out and is not followed by any other. */
  stop(): void;
}

/**
 * Rests so many times as long as the work took. Cases that arrive by the hundred, as in a first sync of 100,000, make
 * the whole list be read again and again: so it takes a fifth of the page's time at most, whatever its length.
 */
const RESTS = 4;

/** The shortest rest: several windows that change the same moment are read once. */
const SHORTEST_REST_MS = 40;

/**
 * Does `work` each time it is wanted, at once when it has rested, never twice at a time, and always once more after
 * the last want. The first rejection goes to `onFailed` and ends it. `elapsed` is time that passes, in ms: a clock that
 * is set while the work goes on must not make it rest for that.
 */
export function paced(
  work: () => Promise<void>,
  elapsed: () => number,
  onFailed: (error: unknown) => void,
): Paced {
  let isWanted = false;
  let isBusy = false;
  let isOver = false;

  const run = async () => {
    isBusy = true;
    while (isWanted && !isOver) {
      isWanted = false;
      const startedAt = elapsed();
      await work();
      const took = elapsed() - startedAt;
      await new Promise((resolve) => setTimeout(resolve, Math.max(SHORTEST_REST_MS, took * RESTS)));
    }
    isBusy = false;
  };

  return {
    want() {
      isWanted = true;
      if (isBusy || isOver) return;
      run().catch((error) => {
        isOver = true;
        onFailed(error);
      });
    },
    stop() {
      isOver = true;
    },
  };
}
