import { groupBy } from '../../group-by.ts';
import { HOUR } from '../../units.ts';
import type { StoredCase } from '../case.ts';
import type { Bond } from './bond.ts';
import { caseNumber } from './case-number.ts';
import { isOfSeveralSources, type PlacedCase, type TwinGroups, twinGroups } from './twin-groups.ts';

/** Where a case stands among those that are one with it. A case that has no twin has none of these. */
export type Place = Pick<StoredCase, 'standsBehind' | 'standsFor' | 'maybeSame'>;

/** A zone that was read wrongly moves an opening by no more: from UTC-12 to UTC+14. */
const ZONES_APART_MS = 26 * HOUR;

/**
 * Finds which cases stand for which: a function of the set, in whatever order they came. Of cases that are one stands
 * one that its source still has before one that is gone there, then one of the source of the lesser rank, then the
 * one first stored. A case that only may be the same as one of another group, for an agent to say, is pointed out
 * on those that stand.
 *
 * @param cases all that share a number or a bond with any of them.
 * @param rankOf of sources, by id.
 */
export function placesOf(
  cases: readonly PlacedCase[],
  bonds: readonly Bond[],
  rankOf: (sourceId: string) => number,
): ReadonlyMap<string, Place> {
  const compare = (a: PlacedCase, b: PlacedCase): number =>
    Number(a.isGone ?? false) - Number(b.isGone ?? false) ||
    rankOf(a.sourceId) - rankOf(b.sourceId) ||
    a.firstSeenAt - b.firstSeenAt ||
    (a.id < b.id ? -1 : 1);
  const inOrder = [...cases].sort(compare);
  const groups = twinGroups(inOrder, bonds);
  const places = new Map<string, Place>();
  const standing = new Map<string, string>();
  for (const group of new Set(groups.of.values())) {
    const [stands, ...behind] = [...group].sort(compare);
    if (stands === undefined) continue;
    for (const { id } of group) standing.set(id, stands.id);
    if (behind.length === 0) continue;
    places.set(stands.id, { standsFor: behind.map(({ id }) => id) });
    for (const { id } of behind) places.set(id, { standsBehind: stands.id });
  }
  for (const [one, other] of likelyPairs(inOrder, groups)) {
    const [stands, found] = [standing.get(one.id), standing.get(other.id)];
    if (stands === undefined || found === undefined) continue;
    const place = places.get(stands);
    if (place?.maybeSame === undefined) places.set(stands, { ...place, maybeSame: found });
  }
  return places;
}

/** Cases of the same number, each with the first of another group that it may be the same as. */
function* likelyPairs(
  inOrder: readonly PlacedCase[],
  { of, canBeOne }: TwinGroups,
): Iterable<readonly [PlacedCase, PlacedCase]> {
  for (const [number, numbered] of groupBy(inOrder, ({ key }) => caseNumber(key))) {
    if (number === '' || !isOfSeveralSources(numbered)) continue;
    for (const one of numbered) {
      const found = numbered.find(
        (other) => mayBeSame(one, other) && canBeOne(of.get(one.id) ?? [], of.get(other.id) ?? []),
      );
      if (found !== undefined) yield [one, found];
    }
  }
}

/** With the same number and another opening: whether the subject, or a zone that was misread, speaks for it. */
function mayBeSame(a: PlacedCase, b: PlacedCase): boolean {
  const subject = plain(a.subject);
  const isSameSubject = subject !== '' && subject === plain(b.subject);
  return isSameSubject || Math.abs(a.openedAt - b.openedAt) <= ZONES_APART_MS;
}

function plain(subject: string): string {
  return subject.trim().toLowerCase();
}
