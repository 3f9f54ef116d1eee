import type { EpochMs } from '../units.ts';
import type { Policy } from './policy.ts';
import type { PolicyBook } from './policy-book.ts';

/** The policy's severity that is answered soonest: A of the published one. */
export function mostSevere(policy: Policy): string | null {
  const [first] = [...policy.severities].sort((a, b) => a.initialResponseMinutes - b.initialResponseMinutes);
  return first?.id ?? null;
}

/** The severities of the policies that cases opened at `at` may be read under, each once, as the policies have them. */
export function severitiesInForce(book: PolicyBook, at: EpochMs): readonly string[] {
  return [...new Set(book.allInForce(at).flatMap(({ severities }) => severities.map(({ id }) => id)))];
}

/** The most severe one of each of these policies, each once. */
export function topSeverities(book: PolicyBook, at: EpochMs): readonly string[] {
  return [...new Set(book.allInForce(at).flatMap((policy) => mostSevere(policy) ?? []))];
}
