import type { Case } from '../cases/case.ts';
import { inOrder } from '../cases/event-order.ts';
import { type Phase, type Timeline, timelineOf } from '../cases/timeline.ts';
import { entitlementOf } from '../policy/entitlement.ts';
import type { PolicyObjective } from '../policy/objective.ts';
import type { PolicyBook } from '../policy/policy-book.ts';
import { type EpochMs, MINUTE } from '../units.ts';
import { type CaseClock, clockOver, policyOf } from './case-clock.ts';

/**
 * The clocks of another objective than the initial response, oldest first: none before it starts, one for what
 * starts once, and one for each public reply of staff where it starts with the last update; the last is the one
 * that counts now. Each is read as the first one is: `openedAt` is its start and `respondedAt` its stop.
 *
 * - A pause that the objective does not name counts on; a closed case never counts.
 * - A case is resolved by the closing after which it was not reopened; reopened, its clock goes on where it stood.
 * - Severity and target are those of the stop, or of now (policy rule 6); where they promise nothing, no clock.
 */
export function objectiveClocks(
  subject: Pick<Case, 'openedAt' | 'events'>,
  objective: PolicyObjective,
  book: PolicyBook,
): readonly CaseClock[] {
  const timeline = timelineOf(subject);
  const policy = policyOf(timeline, book);
  return roundsOf(subject, timeline, objective).flatMap((round) => {
    const phases = phasesFrom(timeline.phases, round.start, objective.pauses);
    const clockedPhases = round.stop === null ? phases : phasesUntil(phases, round.stop);
    const terms = clockedPhases.at(-1)?.terms;
    if (terms === undefined) return [];
    const { severity } = entitlementOf(policy, terms);
    const minutes = objective.minutesBySeverity[severity.id];
    if (minutes === undefined) return [];
    const course = {
      openedAt: round.start,
      respondedAt: round.stop,
      respondedBy: round.stoppedBy,
      phases,
      clockedPhases,
      remarks: timeline.remarks,
    };
    return [clockOver(course, minutes * MINUTE, policy, book)];
  });
}

/** From a start of the objective to the stop that belongs to it; `null` while there is none. */
interface Round {
  readonly start: EpochMs;
  readonly stop: EpochMs | null;
  readonly stoppedBy: string | null;
}

function roundsOf(
  { events }: Pick<Case, 'events'>,
  timeline: Timeline,
  { starts, stops }: PolicyObjective,
): readonly Round[] {
  const { openedAt } = timeline;
  const replies = inOrder(events).filter((event) => event.kind === 'responded' && event.at >= openedAt);
  const first = starts === 'opened' ? [{ at: openedAt }, ...replies] : replies;
  const count = starts === 'last-update' ? first.length : 1;
  const resolvedAt = resolutionOf(timeline.phases);
  return first.slice(0, count).flatMap(({ at: start }, place) => {
    if (stops === 'resolved') {
      // What begins after the case was resolved has nothing left to resolve.
      const isOver = resolvedAt !== null && resolvedAt < start;
      return isOver ? [] : [{ start, stop: resolvedAt, stoppedBy: null }];
    }
    const reply = first[place + 1];
    const by = reply !== undefined && 'by' in reply ? (reply.by ?? null) : null;
    return [{ start, stop: reply?.at ?? null, stoppedBy: by }];
  });
}

function resolutionOf(phases: readonly Phase[]): EpochMs | null {
  const lastOpen = phases.findLastIndex(({ paused }) => paused !== 'closed');
  return phases[lastOpen + 1]?.start ?? null;
}

function phasesFrom(phases: readonly Phase[], start: EpochMs, pauses: PolicyObjective['pauses']): Phase[] {
  return phases
    .filter(({ end }) => end === null || end > start)
    .map((phase) => ({
      ...phase,
      start: Math.max(phase.start, start),
      paused: isStopping(phase.paused, pauses) ? phase.paused : null,
    }));
}

/** Where nobody says which of the two it is, it may be the one that is named. */
function isStopping(paused: Phase['paused'], pauses: PolicyObjective['pauses']): boolean {
  if (paused === 'waiting-or-on-hold') return pauses.length > 0;
  return paused === 'closed' || pauses.some((reason) => reason === paused);
}

/** Up to the stop, the last phase without an end; at the same instant, terms change before it and pauses after. */
function phasesUntil(phases: readonly Phase[], stop: EpochMs): Phase[] {
  const before = phases.filter(({ start }) => start <= stop);
  return before.map((phase, at) => ({
    ...phase,
    paused: phase.start === stop ? (before[at - 1]?.paused ?? null) : phase.paused,
    end: at === before.length - 1 ? null : phase.end,
  }));
}
