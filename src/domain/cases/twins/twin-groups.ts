import { groupBy } from '../../group-by.ts';
import { MINUTE } from '../../units.ts';
import type { StoredCase } from '../case.ts';
import type { Bond } from './bond.ts';
import { caseNumber } from './case-number.ts';

/** What tells whether two cases are the same, and which of them stands. */
export type PlacedCase = Pick<
  StoredCase,
  'id' | 'sourceId' | 'key' | 'subject' | 'openedAt' | 'firstSeenAt' | 'isGone'
>;

/** Cases that are one. */
export type Group = readonly PlacedCase[];

/** Which cases are one. */
export interface TwinGroups {
  /** The group of each case, by id; of most it is the only member. */
  readonly of: ReadonlyMap<string, Group>;
  /** Whether two groups could be one: not with two cases of one source, nor against what an agent said. */
  canBeOne(a: Group, b: Group): boolean;
}

/**
 * Finds the cases that are one. Two of different sources are when an agent said so, or when they have the same number
 * and were opened within the same minute (an export often cuts the seconds) and no agent said otherwise. A help desk's
 * own two cases always stay two.
 *
 * @param inOrder where a case could be one with either of two that stay two, it is with the first.
 */
export function twinGroups(inOrder: readonly PlacedCase[], bonds: readonly Bond[]): TwinGroups {
  const of = new Map<string, PlacedCase[]>(inOrder.map((one) => [one.id, [one]]));
  const parted = new Set(bonds.filter(({ isSame }) => !isSame).map(({ one, other }) => pairOf(one, other)));
  const canBeOne = (a: Group, b: Group): boolean =>
    a !== b &&
    a.every((one) =>
      b.every((other) => one.sourceId !== other.sourceId && !parted.has(pairOf(one.id, other.id))),
    );
  const join = (oneId: string, otherId: string): void => {
    const [a, b] = [of.get(oneId), of.get(otherId)];
    if (a === undefined || b === undefined || !canBeOne(a, b)) return;
    a.push(...b);
    for (const { id } of b) of.set(id, a);
  };

  for (const { one, other, isSame } of [...bonds].sort(compareBonds)) if (isSame) join(one, other);
  for (const alike of groupBy(inOrder, markOf).values()) {
    if (!isOfSeveralSources(alike) || caseNumber(alike[0]?.key ?? '') === '') continue;
    for (const [at, { id }] of alike.entries()) for (const before of alike.slice(0, at)) join(before.id, id);
  }
  return { of, canBeOne };
}

/** Whether there are cases of different sources among them. */
export function isOfSeveralSources(cases: readonly Pick<PlacedCase, 'sourceId'>[]): boolean {
  return cases.some(({ sourceId }) => sourceId !== cases[0]?.sourceId);
}

function markOf({ key, openedAt }: PlacedCase): string {
  return `${Math.floor(openedAt / MINUTE)} ${caseNumber(key)}`;
}

function compareBonds(a: Bond, b: Bond): number {
  return a.at - b.at || (pairOf(a.one, a.other) < pairOf(b.one, b.other) ? -1 : 1);
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
