import type { Reading } from './reading.ts';

/** Why a case cannot wait: its deadline has passed, or its clock runs and has little left. */
export type Pressing = 'breached' | 'critical';

/**
 * Whether a case cannot wait, by a reading of its clock that holds at the instant in question; `remainingMs`
 * is the working time left then, `nearMs` what is too little of it. `null` for one that is answered, and for one
 * whose clock stands in time.
 */
export function pressingOf(
  { state, isAnswered, isFalling }: Pick<Reading, 'state' | 'isAnswered' | 'isFalling'>,
  remainingMs: number,
  nearMs: number,
): Pressing | null {
  if (isAnswered) return null;
  if (state === 'breached') return 'breached';
  return isFalling && remainingMs <= nearMs ? 'critical' : null;
}
