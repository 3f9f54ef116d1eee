import type { EpochMs } from '../units.ts';
import type { Policy, PolicySeverity } from './policy.ts';
import type { PolicyBook } from './policy-book.ts';

/** The policy's severity that is answered soonest: A of the published one. */
export function mostSevere(policy: Policy): string | null {
  return soonestFirst(policy)[0]?.id ?? null;
}

/**
 * How many severities are answered sooner than this one in the newest policy that has it: 0 for the most severe;
 * infinite for one that no policy has.
 */
export function severityRank({ versions }: PolicyBook, severity: string): number {
  const has = ({ severities }: Policy) => severities.some(({ id }) => id === severity);
  const policy = versions.findLast(has);
  if (policy === undefined) return Number.POSITIVE_INFINITY;
  return soonestFirst(policy).findIndex(({ id }) => id === severity);
}

/** The next lower severity of a policy: the one with the next longer target; `null` when there is none. */
export function lowerSeverity(policy: Policy, severity: string): string | null {
  const ranked = soonestFirst(policy);
  const at = ranked.findIndex(({ id }) => id === severity);
  return at < 0 ? null : (ranked[at + 1]?.id ?? null);
}

function soonestFirst({ severities }: Policy): readonly PolicySeverity[] {
  return [...severities].sort((a, b) => a.initialResponseMinutes - b.initialResponseMinutes);
}

/** The severities of the policies that cases opened at `at` may be read under, each once, as the policies have them. */
export function severitiesInForce(book: PolicyBook, at: EpochMs): readonly string[] {
  return [...new Set(book.allInForce(at).flatMap(({ severities }) => severities.map(({ id }) => id)))];
}

/** The most severe one of each of these policies, each once. */
export function topSeverities(book: PolicyBook, at: EpochMs): readonly string[] {
  return [...new Set(book.allInForce(at).flatMap((policy) => mostSevere(policy) ?? []))];
}
