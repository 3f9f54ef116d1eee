import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import { SECOND } from '../../../domain/units.ts';

/** So long after a failure the stored data are read again: they may be upgraded or restored meanwhile. */
export const READ_AGAIN_MS = 2 * SECOND;

/** What could not be read and is to be read again, one entry a reading: why, in the database's words. */
const failures = createStore<ReadonlySet<{ readonly why: string }>>(() => new Set());

/** Has it said on the page that something could not be read, until what it answers is called. */
export function sayUnread(why: string): () => void {
  const failure = { why };
  failures.setState(new Set([...failures.getState(), failure]), true);
  return () => failures.setState(new Set([...failures.getState()].filter((one) => one !== failure)), true);
}

/** Why something could not be read, in the database's words; `null` where all could. */
export function useUnread(): string | null {
  return useSyncExternalStore(failures.subscribe, () => [...failures.getState()][0]?.why ?? null);
}
