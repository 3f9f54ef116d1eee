import type { Presence } from '../../domain/alerts/situation.ts';
import { type EpochMs, MINUTE, SECOND } from '../../domain/units.ts';

/** Keeps in mind when the program was away, and what it showed lately. */
export interface PresenceKeeper {
  /**
   * Looks at the clock; time that went by without a look was time away. A clock that was ahead and is put right was away
   * until now at the latest: the rest of what it was ahead is yet to come.
   */
  look(now: EpochMs): void;
  /** Since the clock was moved or the machine slept: what came due until `now` came due unheard. */
  wasAway(now: EpochMs): void;
  /** A source has been read, or was found not to be readable now; answers whether somebody waited for that. */
  tried(sourceId: string, now: EpochMs): boolean;
  shown(now: EpochMs): void;
  read(): Pick<Presence, 'awayUntil' | 'settledFrom' | 'shownAt'>;
}

/** Twice the alarm's longest wait, and more: nobody looks at the clock less often while the program runs. */
const UNHEARD_AFTER_MS = 90 * SECOND;

/** So long at most the digest waits for a first reading of the sources. */
const SETTLES_WITHIN_MS = 20 * SECOND;

/** Starts as if the program had been away until `startedAt`. `syncing` answers the sources that can be read. */
export function keepPresence(startedAt: EpochMs, syncing: () => Iterable<string>): PresenceKeeper {
  let awayUntil = startedAt;
  let settledFrom = startedAt;
  let lastLook = startedAt;
  let untried = new Set<string>();
  let shownAt: readonly EpochMs[] = [];

  const wasAway = (now: EpochMs) => {
    awayUntil = now;
    lastLook = now;
    untried = new Set(syncing());
    settledFrom = untried.size === 0 ? now : now + SETTLES_WITHIN_MS;
  };
  const tried = (sourceId: string, now: EpochMs): boolean => {
    if (!untried.delete(sourceId) || untried.size > 0) return false;
    settledFrom = Math.min(settledFrom, now);
    return true;
  };
  return {
    wasAway,
    tried,
    look(now) {
      if (now - lastLook > UNHEARD_AFTER_MS) wasAway(now);
      lastLook = now;
      awayUntil = Math.min(awayUntil, now);
      settledFrom = Math.min(settledFrom, now + SETTLES_WITHIN_MS);
    },
    shown(now) {
      shownAt = [...shownAt.filter((at) => at > now - MINUTE), now];
    },
    read: () => ({ awayUntil, settledFrom, shownAt }),
  };
}
