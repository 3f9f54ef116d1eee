import { FIRST_ROWS, type FirstRows } from '../../../contract/first-rows.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';

/** The build that orders the board: the file's name has a hash of all that it and what it needs consist of. */
const BUILD = import.meta.url;

/**
 * The first of `entries`, all there are in the board's order, and how long they are the first: `null` for no entries.
 * While nothing is stored, the order changes only at the instants that a case's history or a command on it puts ahead.
 * A deadline that passes moves a case from the end of what is due to the end of what is breached, which is the same
 * place.
 */
export function firstRowsOf(
  entries: readonly Entry[],
  under: FirstRows['under'],
  now: EpochMs,
): FirstRows | null {
  if (entries.length === 0) return null;
  let from = 0;
  let until = Number.POSITIVE_INFINITY;
  const take = (instant: EpochMs | null) => {
    if (instant === null) return;
    if (instant > now) until = Math.min(until, instant);
    else from = Math.max(from, instant);
  };
  for (const entry of entries) takeTurns(entry, take);
  return {
    build: BUILD,
    under,
    from,
    until: Number.isFinite(until) ? until : null,
    total: entries.length,
    ids: entries.slice(0, FIRST_ROWS).map(({ subject }) => subject.id),
  };
}

/** Has each instant taken at which a case may change its place. */
function takeTurns({ clock, section }: Entry, take: (instant: EpochMs | null) => void): void {
  take(clock.openedAt);
  take(clock.respondedAt);
  if (clock.lapse !== null) take(clock.lapse.at + 1);
  for (const { start, end } of clock.phases) {
    take(start);
    take(end);
  }
  if (section === 'paused' && clock.deadline !== null) take(clock.deadline + 1);
}

/** Whether cases are read alike under both. A record never changes, and under the same one pins only become fewer. */
export function isSameUnder(one: FirstRows['under'], other: FirstRows['under']): boolean {
  return one.record === other.record && one.pins === other.pins;
}

/** Whether these are still the board's first rows at `now`, as this build orders them under `rules`. */
export function holdsAt(
  { build, under, from, until }: Omit<FirstRows, 'ids'>,
  rules: FirstRows['under'],
  now: EpochMs,
): boolean {
  return build === BUILD && isSameUnder(under, rules) && now >= from && (until === null || now < until);
}
