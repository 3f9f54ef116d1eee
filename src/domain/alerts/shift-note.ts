import { type CaseClock, phaseAt } from '../clock/case-clock.ts';
import { isAnswered } from '../clock/in-time.ts';
import type { EpochMs } from '../units.ts';

interface Clocked {
  readonly subject: { readonly id: string; readonly isOpen: boolean };
  readonly clock: CaseClock;
}

/** What a working window's closing means for the cases that are open. */
export interface ShiftNote<T extends Clocked> {
  /** Clocks that stand from then on until a window opens, the first deadline first. */
  readonly freezes: readonly T[];
  /** Clocks that run on, around the clock or in a longer window, the first deadline first. */
  readonly runsOn: readonly T[];
}

/** Sorts the unanswered cases by what their clocks do right after `at`. Paused ones are in neither list. */
export function shiftNote<T extends Clocked>(cases: Iterable<T>, at: EpochMs): ShiftNote<T> {
  const ticking = [...cases]
    .filter(({ subject, clock }) => {
      const phase = phaseAt(clock.phases, at);
      return subject.isOpen && !isAnswered(clock, at) && phase?.paused === null;
    })
    .sort((a, b) => deadlineOf(a) - deadlineOf(b));
  const runs = ({ clock }: T) => phaseAt(clock.phases, at)?.workingTime.isOpen(at) === true;
  return { freezes: ticking.filter((one) => !runs(one)), runsOn: ticking.filter(runs) };
}

function deadlineOf({ clock }: Clocked): EpochMs {
  return clock.deadline ?? Number.POSITIVE_INFINITY;
}
