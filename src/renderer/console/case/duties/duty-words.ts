import type { LocalName } from '../../../../domain/units.ts';
import type { Wording } from '../../wording/wording.ts';

/** The reason that a proposal to lower the severity starts with: note 2 of the policy, and what is missing. */
export function loweringReason(duties: readonly LocalName[], { t, name }: Wording): string {
  return t('duties.reason', { missing: duties.map((duty) => name(duty)).join(t('duties.separator')) });
}
