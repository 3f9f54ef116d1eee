import type { StoreApi } from 'zustand/vanilla';

/** Resolves once `is` holds of what the store has; at once when it does. */
export function until<T>(
  store: Pick<StoreApi<T>, 'getState' | 'subscribe'>,
  is: (state: T) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!is(store.getState())) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(look);
    look();
  });
}
