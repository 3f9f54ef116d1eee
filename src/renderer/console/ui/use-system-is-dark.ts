import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the system is set to dark, now and after it changes. */
export function useSystemIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
