import type { Reading } from '../../../domain/clock/reading.ts';
import type { Wording } from './wording.ts';

/** `told`, the instant of a deadline in words, with the sign of what is about right while the deadline is provisional (policy rule 11). */
export function deadlineWords(clock: { readonly isProvisional: boolean }, told: string): string {
  return clock.isProvisional ? `≈ ${told}` : told;
}

/** Why a case has no deadline: its clock is paused, or it is closed. */
export function noDeadlineWords(
  { pausedFor }: Pick<Reading, 'pausedFor'>,
  { t }: Pick<Wording, 't'>,
): string {
  return pausedFor === 'closed' ? t('case.closedDeadline') : t('board.noDeadline');
}
