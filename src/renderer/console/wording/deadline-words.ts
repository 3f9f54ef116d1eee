import type { CaseClock } from '../../../domain/clock/case-clock.ts';
import { whyNoDeadline } from '../../../domain/clock/no-deadline.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Wording } from './wording.ts';

/**
 * `told`, the instant of a deadline in words, with the sign of what is about right while the deadline is provisional
 * (policy rule 11).
 */
export function deadlineWords(clock: { readonly isProvisional: boolean }, told: string): string {
  return clock.isProvisional ? `≈ ${told}` : told;
}

/** What stands in the place of a deadline that a clock does not have at `at`: that there is none, and why. */
export function noDeadlineWords(
  clock: Pick<CaseClock, 'clockedUnder' | 'respondedAt' | 'deadline'>,
  at: EpochMs,
  { t }: Wording,
): string {
  return t(`noDeadline.${whyNoDeadline(clock, at)}`);
}
