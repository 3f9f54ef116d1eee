import type { Policy } from '../../../../domain/policy/policy.ts';

/** The next lower severity of a policy: the one with the next longer target; `null` when there is none. */
export function lowerSeverity({ severities }: Policy, severity: string): string | null {
  const ranked = [...severities].sort((a, b) => a.initialResponseMinutes - b.initialResponseMinutes);
  const at = ranked.findIndex(({ id }) => id === severity);
  return at < 0 ? null : (ranked[at + 1]?.id ?? null);
}
