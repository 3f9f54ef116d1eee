import type { Case } from '../cases/case.ts';
import type { EpochMs } from '../units.ts';
import { type CaseClock, phaseAt } from './case-clock.ts';
import { isAnswered } from './in-time.ts';

/** A case that is answered, and on which the policy has the desk work continuously until it is closed. */
export interface ContinuousWork {
  /** Since anyone, staff or customer, last touched it, in ms. */
  readonly untouchedMs: number;
  readonly hasOwner: boolean;
}

/**
 * The continuous work on a case: of a severity at which the policy names it among the provider's duties (severity A),
 * answered and still open. `null` for any other case.
 */
export function continuousWorkOn(
  subject: Pick<Case, 'isOpen' | 'owner' | 'updatedAt'>,
  clock: CaseClock,
  now: EpochMs,
): ContinuousWork | null {
  if (!subject.isOpen || !isAnswered(clock, now)) return null;
  const id = phaseAt(clock.phases, now)?.severity;
  const severity = clock.policy.severities.find((one) => one.id === id);
  if (severity?.duties?.provider.some(({ about }) => about === 'work') !== true) return null;
  const untouchedMs = Math.max(0, now - subject.updatedAt);
  return { untouchedMs, hasOwner: subject.owner !== null };
}

/**
 * Whether it was left alone for longer than work that never stops can be. The policy says "continuously, all day" and
 * no number: `silentAfterMs` is the desk's own.
 */
export function isSilent(
  { untouchedMs }: Pick<ContinuousWork, 'untouchedMs'>,
  silentAfterMs: number,
): boolean {
  return untouchedMs > silentAfterMs;
}
