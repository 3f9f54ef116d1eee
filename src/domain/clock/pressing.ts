import type { CaseClock } from './case-clock.ts';
import type { Reading } from './reading.ts';

/** Why a case cannot wait: its deadline has passed, or its clock runs and has little left. */
export type Pressing = 'breached' | 'critical';

/**
 * Whether a case cannot wait, by its clock and a reading of it that holds at the instant in question; `remainingMs`
 * is the working time left then, `nearMs` what is too little of it. `null` for one that is answered, and for one
 * whose clock stands in time.
 */
export function pressingOf(
  { respondedAt }: Pick<CaseClock, 'respondedAt'>,
  { state, isFalling }: Pick<Reading, 'state' | 'isFalling'>,
  remainingMs: number,
  nearMs: number,
): Pressing | null {
  if (respondedAt !== null) return null;
  if (state === 'breached') return 'breached';
  return isFalling && remainingMs <= nearMs ? 'critical' : null;
}
