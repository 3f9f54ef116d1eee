import { type EpochMs, SECOND } from '../units.ts';

/** Between what, in ms, a server's clock is ahead of the workstation's. Both ends belong to it. */
export interface OffsetBounds {
  readonly least: number;
  readonly most: number;
}

/** An answer as far as its clock goes: the server's `Date`, and the workstation's clock before and after. */
export interface DatedAnswer {
  readonly date: EpochMs;
  readonly sentAt: EpochMs;
  readonly receivedAt: EpochMs;
}

/** From this many answers on that agree, an offset is taken for known: one alone may come from anywhere. */
const ANSWERS_TO_KNOW = 3;

/**
 * What one answer allows. `Date` has whole seconds, cut off, and was written at some instant between sending and
 * receiving: so the true offset lies within a second and the round trip, whatever the network did.
 *
 * @returns `null` when the workstation's clock went backwards meanwhile.
 */
export function boundsOf({ date, sentAt, receivedAt }: DatedAnswer): OffsetBounds | null {
  if (receivedAt < sentAt) return null;
  return { least: date - receivedAt, most: date + SECOND - sentAt };
}

/** The middle of `bounds`: the best guess at an offset, in whole ms. */
export function middleOf({ least, most }: OffsetBounds): number {
  return Math.round((least + most) / 2);
}

/**
 * The bounds on which most agree, and how many do (Marzullo's algorithm). Odd ones out count for nothing, however far
 * off they are. Of several places with as many votes, the one nearest to no offset at all: the workstation's own
 * clock is a witness too.
 *
 * @returns `null` for none.
 */
export function agreementOf(
  all: readonly OffsetBounds[],
): { readonly bounds: OffsetBounds; readonly votes: number } | null {
  const edges = all
    .flatMap(({ least, most }) => [
      { at: least, opens: true },
      { at: most, opens: false },
    ])
    // Where one ends as another begins they touch, and agree.
    .sort((a, b) => a.at - b.at || Number(b.opens) - Number(a.opens));
  let open = 0;
  let best: { bounds: OffsetBounds; votes: number } | null = null;
  for (const [place, { at, opens }] of edges.entries()) {
    open += opens ? 1 : -1;
    const next = edges[place + 1];
    if (!opens || next === undefined || next.opens) continue;
    const bounds = { least: at, most: next.at };
    const isBetter =
      best === null || open > best.votes || (open === best.votes && isNearer(bounds, best.bounds));
    if (isBetter) best = { bounds, votes: open };
  }
  return best;
}

/**
 * A server's offset by its recent answers: known once at least three, and more than half of them, agree.
 *
 * @returns `null` while it is not known.
 */
export function knownOffset(recent: readonly OffsetBounds[]): OffsetBounds | null {
  const agreed = agreementOf(recent);
  if (agreed === null || agreed.votes < ANSWERS_TO_KNOW || agreed.votes * 2 <= recent.length) return null;
  return agreed.bounds;
}

/**
 * By how much the program's time is to be ahead of the workstation's, after `current`, when the servers' offsets are
 * `known`: as it is while most servers allow it, so that time does not twitch with every answer, else in the middle
 * of what most allow. Without any server, as it is.
 */
export function followedOffset(current: number, known: readonly OffsetBounds[]): number {
  const agreed = agreementOf(known);
  if (agreed === null) return current;
  const { least, most } = agreed.bounds;
  return current >= least && current <= most ? current : middleOf(agreed.bounds);
}

function isNearer(a: OffsetBounds, b: OffsetBounds): boolean {
  return Math.abs(middleOf(a)) < Math.abs(middleOf(b));
}
