import { useRef } from 'react';

/** `work` that is left out while the very same is under way, as when a key is held or a button is clicked twice. */
export function useOnceAtATime<Asked extends unknown[]>(
  work: (...asked: Asked) => Promise<unknown>,
): (...asked: Asked) => Promise<void> {
  const underWay = useRef(new Set<string>());
  return async (...asked) => {
    const key = JSON.stringify(asked);
    if (underWay.current.has(key)) return;
    underWay.current.add(key);
    try {
      await work(...asked);
    } finally {
      underWay.current.delete(key);
    }
  };
}
