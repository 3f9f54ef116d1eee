import type { SourceState } from '../../../contract/source-state.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { isNotOffered, staleSources } from '../desk/freshness.ts';
import { isFailing } from '../header/worst-of.ts';

/** Why a board without cases is empty; with `stale`, since when the oldest data are. */
export type BoardMood =
  | { readonly mood: 'stale'; readonly readAt: EpochMs }
  | { readonly mood: 'all-clear' | 'not-offered' | 'blocked' | 'reading' };

/**
 * Why there is no case, as far as the states of the help desks tell: none is open, or none was when they were last
 * read; before a first reading, they have none to be read, as it should be, or are kept from being read, or are being
 * read.
 */
export function moodOf(states: readonly SourceState[], now: EpochMs, oldAfterMs: number): BoardMood {
  const readAt = Math.min(...staleSources(states, now, oldAfterMs).values());
  if (Number.isFinite(readAt)) return { mood: 'stale', readAt };
  if (states.some(({ lastSuccessAt }) => lastSuccessAt !== null)) return { mood: 'all-clear' };
  if (states.length > 0 && states.every(isNotOffered)) return { mood: 'not-offered' };
  const isKept = states.some((state) => isFailing(state) || state.activity === 'waiting-for-secret');
  return { mood: isKept ? 'blocked' : 'reading' };
}
