/** The rest between two rounds of work, which ends early when somebody wants the next one. */
export interface WakeableSleep {
  /**
   * Resolves after `ms`, `null` being never; at once when it is woken, was woken in the round before, or all is over.
   */
  sleep(ms: number | null): Promise<void>;
  /** Ends the sleep, or leaves out the next one. */
  wake(): void;
  /** Begins a round, and answers whether it was woken for: whoever wakes from here on wants another. */
  begin(): boolean;
}

/** A sleep that is over for good once `ended` is aborted. */
export function wakeableSleep(ended: AbortSignal): WakeableSleep {
  let isWanted = false;
  let endSleep: () => void = () => {};
  ended.addEventListener('abort', () => endSleep(), { once: true });
  return {
    sleep: (ms) =>
      new Promise((resolve) => {
        if (isWanted || ended.aborted) return resolve();
        const timer = ms === null ? undefined : setTimeout(() => endSleep(), ms);
        endSleep = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake() {
      isWanted = true;
      endSleep();
    },
    begin() {
      const wasWanted = isWanted;
      isWanted = false;
      return wasWanted;
    },
  };
}
