import type { Delivery } from '../../src/main/sync/connector.ts';

/** A first attempt that nothing interrupts, unless said otherwise. */
export function delivery(change: Partial<Delivery> = {}): Delivery {
  return {
    signal: new AbortController().signal,
    mayHaveArrived: false,
    once: (send) => send(),
    ...change,
  };
}
