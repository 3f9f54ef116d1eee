import type { RulesCause } from '../../../domain/rules/rules-record.ts';
import type { Wording } from '../wording/wording.ts';

/** Why the rules changed. */
export function causeWords(cause: RulesCause, { t, name }: Wording): string {
  switch (cause.kind) {
    case 'first-start':
    case 'new-notices':
      return t(`rules.cause.${cause.kind}`);
    case 'policy-added':
    case 'policy-removed':
      return t(`rules.cause.${cause.kind}`, { name: name(cause.name), version: cause.version });
    case 'days-imported':
    case 'import-removed':
      return t(`rules.cause.${cause.kind}`, { label: cause.label });
    case 'day-set':
      return t('rules.cause.day-set', { date: cause.date });
    case 'year-announced':
    case 'year-withdrawn':
      return t(`rules.cause.${cause.kind}`, { year: cause.year });
  }
}
