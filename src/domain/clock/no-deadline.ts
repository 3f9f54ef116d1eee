import type { EpochMs } from '../units.ts';
import type { CaseClock } from './case-clock.ts';
import { isAnswered } from './in-time.ts';

/**
 * Why a clock has no deadline: it stands while the case is paused, or closed, before its target is used up; the first
 * response came while it stood so; or its working hours never open.
 */
export type NoDeadline = 'paused' | 'closed' | 'answered-paused' | 'answered-closed' | 'no-working-time';

/** Why a clock has no deadline at `at`; to be asked of one that has none. */
export function whyNoDeadline(
  clock: Pick<CaseClock, 'clockedUnder' | 'respondedAt' | 'deadline'>,
  at: EpochMs,
): NoDeadline {
  const { paused } = clock.clockedUnder;
  if (paused === null) return 'no-working-time';
  const stands = paused === 'closed' ? 'closed' : 'paused';
  return isAnswered(clock, at) ? `answered-${stands}` : stands;
}
