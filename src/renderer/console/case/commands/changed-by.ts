import type { Entry } from '../../board/entry.ts';
import type { Wording } from '../../wording/wording.ts';

/** Of `entries`, those whose policy has the severity and that do not have it yet. */
export function changedBy(entries: readonly Entry[], severity: string): readonly Entry[] {
  return entries.filter(
    ({ clock }) =>
      clock.terms.severity !== severity && clock.policy.severities.some(({ id }) => id === severity),
  );
}

/** How many of `all` marked cases are changed; which one, where it is one. */
export function changesWords(changed: readonly Entry[], all: number, { t }: Wording): string {
  const [only, ...others] = changed;
  return only === undefined || others.length > 0
    ? t('marks.changes', { changed: changed.length, all })
    : t('marks.changesOnly', { key: only.subject.key, all });
}
