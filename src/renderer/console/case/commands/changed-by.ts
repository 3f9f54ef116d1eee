import type { Entry } from '../../board/entry.ts';

/** Of `entries`, those whose policy has the severity and that do not have it yet. */
export function changedBy(entries: readonly Entry[], severity: string): readonly Entry[] {
  return entries.filter(
    ({ clock }) =>
      clock.terms.severity !== severity && clock.policy.severities.some(({ id }) => id === severity),
  );
}
