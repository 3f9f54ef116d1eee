import type { StoredCase } from '../../../domain/cases/case.ts';
import type { CaseClock } from '../../../domain/clock/case-clock.ts';

/** A case with its clock. */
export interface Clocked {
  readonly subject: Pick<StoredCase, 'id'>;
  readonly clock: CaseClock;
}

/** The clocks of all, each case once: one that is reopened here is on the board and still stored as closed. */
export function clocksOnce(onBoard: readonly Clocked[], closed: readonly Clocked[]): readonly CaseClock[] {
  const known = new Set(onBoard.map(({ subject }) => subject.id));
  return [...onBoard, ...closed.filter(({ subject }) => !known.has(subject.id))].map(({ clock }) => clock);
}
