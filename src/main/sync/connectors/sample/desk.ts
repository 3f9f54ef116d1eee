import type { Case } from '../../../../domain/cases/case.ts';
import { type EpochMs, HOUR, MINUTE } from '../../../../domain/units.ts';
import { closedBefore } from './closed-before.ts';
import { cohortOf, FIRST_NUMBER } from './cohort.ts';
import { caseAt, type Draft } from './draft.ts';
import { chapterAt, type DeskOrigin } from './ticks.ts';

/** How long a closed case is still told to someone who never saw it open. */
export const CLOSED_CASES_ARE_TOLD_FOR = 2 * HOUR;

/** The sample desk: a function of its origin and of time alone. */
export interface SampleDesk {
  /** The open cases at `at`, and those closed within the last two hours; nothing later than `at` is in them. */
  at(at: EpochMs): readonly Case[];
  /**
   * What someone who saw the desk at `from` does not know at `to`: every case of `at(to)` that changed in
   * (from, to], and every case that was open at `from` and is closed. Nothing when `to` is not after `from`.
   * A case that came and went unseen, long ago, is left out: an absence of days costs no more than one of hours.
   */
  changed(from: EpochMs, to: EpochMs): readonly Case[];
  /** The cases that were closed in the month before the day of the anchor. */
  before(): readonly Case[];
}

/** The desk of `origin`. It keeps the cohorts that it was last asked for, and nothing else. */
export function sampleDesk(origin: DeskOrigin): SampleDesk {
  let kept: ReadonlyMap<number, readonly Draft[]> = new Map();

  /** The cases that were open, or closed within the last two hours, at one of the instants. */
  const around = (...instants: readonly EpochMs[]): readonly Draft[] => {
    const cohorts = new Set(instants.flatMap((at) => cohortsAt(origin, at)));
    const next = new Map(
      [...cohorts].map((cohort) => [cohort, kept.get(cohort) ?? cohortOf(origin, cohort)]),
    );
    kept = next;
    return [...next.entries()].sort(([a], [b]) => a - b).flatMap(([, drafts]) => drafts);
  };

  return {
    at: (at) => around(at).flatMap((draft) => shownAt(origin, draft, at) ?? []),
    changed(from, to) {
      if (to <= from) return [];
      return around(from, to).flatMap((draft): readonly Case[] => {
        const before = caseAt(origin, draft, from);
        const shown = before?.isOpen === true ? caseAt(origin, draft, to) : shownAt(origin, draft, to);
        return shown !== null && shown.updatedAt > from ? [shown] : [];
      });
    },
    before: () =>
      closedBefore(origin, FIRST_NUMBER - 1).flatMap((draft) => caseAt(origin, draft, origin.anchor) ?? []),
  };
}

function shownAt(origin: DeskOrigin, draft: Draft, at: EpochMs): Case | null {
  const found = caseAt(origin, draft, at);
  if (found === null || found.isOpen) return found;
  return found.updatedAt > at - CLOSED_CASES_ARE_TOLD_FOR ? found : null;
}

/** The cohorts with a case that is open at `at` or was closed within the last two hours (a tick to spare). */
function cohortsAt(origin: DeskOrigin, at: EpochMs): number[] {
  const first = Math.max(-1, chapterAt(origin, at - CLOSED_CASES_ARE_TOLD_FOR - MINUTE) - 1);
  const last = Math.max(-1, chapterAt(origin, at));
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
