import type { Case } from '../cases/case.ts';
import { type CaseClock, instantOfUse } from '../clock/case-clock.ts';
import { type EpochMs, MINUTE } from '../units.ts';

/** Working minutes before the deadline at which an alert comes. */
export const NEAR_STEPS_MINUTES = [30, 10] as const;

/** Something to be told, once. `id` names the case, the kind, the step and the deadline it was computed for. */
export type Alert = {
  readonly id: string;
  readonly caseId: string;
  /** When it is to be told. */
  readonly at: EpochMs;
  readonly deadline: EpochMs;
} & ({ readonly kind: 'deadline-near'; readonly stepMinutes: number } | { readonly kind: 'deadline-passed' });

/**
 * The alerts that a case raises by its clock as it stands: none once it is answered or closed, nor while it is
 * paused. A step that is not shorter than the target is left out: it would come with the case itself.
 */
export function alertsOf(subject: Pick<Case, 'id' | 'isOpen'>, clock: CaseClock): readonly Alert[] {
  const { deadline } = clock;
  if (!subject.isOpen || clock.respondedAt !== null || deadline === null) return [];
  if (clock.phases.at(-1)?.paused !== null) return [];
  const caseId = subject.id;
  const near = NEAR_STEPS_MINUTES.flatMap((stepMinutes): Alert[] => {
    const at = instantOfUse(clock.phases, clock.targetMs - stepMinutes * MINUTE);
    if (at === null || stepMinutes * MINUTE >= clock.targetMs) return [];
    const id = `${caseId}|deadline-near|${stepMinutes}|${deadline}`;
    return [{ id, caseId, at, deadline, kind: 'deadline-near', stepMinutes }];
  });
  const id = `${caseId}|deadline-passed|${deadline}`;
  return [...near, { id, caseId, at: deadline + 1, deadline, kind: 'deadline-passed' }];
}
