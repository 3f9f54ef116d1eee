import type { WorkingTime } from '../calendar/working-time.ts';
import type { Case } from '../cases/case.ts';
import type { PauseReason } from '../cases/event-order.ts';
import {
  currentTerms,
  type HistoryRemark,
  type Phase,
  type Timeline,
  timelineOf,
} from '../cases/timeline.ts';
import { isUnsentEvent } from '../cases/with-commands.ts';
import { type CaseTerms, type EntitlementRemark, entitlementOf } from '../policy/entitlement.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyBook } from '../policy/policy-book.ts';
import type { EpochMs } from '../units.ts';
import { isPast } from './in-time.ts';

/** What a reader must be told beside the deadline. */
export type ClockRemark = EntitlementRemark | HistoryRemark | 'no-published-windows' | 'provisional';

/** A stretch [start, end) under one severity and one kind of working hours; `end` is `null` for the last. */
export interface ClockPhase {
  readonly start: EpochMs;
  readonly end: EpochMs | null;
  /** What the case asks for in it. */
  readonly terms: CaseTerms;
  /** The severity it is clocked under, after entitlement. */
  readonly severity: string;
  readonly hoursId: string;
  readonly workingTime: WorkingTime;
  readonly paused: PauseReason | null;
  /** Working milliseconds used up before this phase. */
  readonly usedBefore: number;
}

/** A case's initial-response clock: a function of its history, its policy and the calendar, not of the time. */
export interface CaseClock {
  readonly openedAt: EpochMs;
  readonly policy: Policy;
  /** What the case asks for now. */
  readonly terms: CaseTerms;
  readonly calendarVersion: string;
  readonly phases: readonly ClockPhase[];
  /**
   * Under what the target is promised, and the deadline found: the phase in which the first response came, or the last
   * one while there is none. What the case becomes later changes neither (policy rules 5 and 6).
   */
  readonly clockedUnder: ClockPhase;
  readonly targetMs: number;
  /** When the target is used up; `null` while the clock is paused before that, or without working time. */
  readonly deadline: EpochMs | null;
  readonly respondedAt: EpochMs | null;
  readonly respondedBy: string | null;
  /** Whether the deadline rests on days whose holidays are not announced (policy rule 11). */
  readonly isProvisional: boolean;
  readonly remarks: readonly ClockRemark[];
  /** What becomes of the clock if what waits here is sent too late; `null` where that changes nothing. */
  readonly lapse: Lapse | null;
}

/** A deadline that passes at the help desk while what was given in time waits here to be sent. */
export interface Lapse {
  /** The deadline that the help desk knows. */
  readonly at: EpochMs;
  /** The clock as the help desk knows it. */
  readonly clock: CaseClock;
}

/**
 * Reads the clock of a case (policy rules 1–7 and 9–12). Working time used up under each severity, service
 * type and plan is what ran under each; the target of the last one applies to the sum. What happens after the
 * first response changes neither target nor deadline.
 */
export function caseClock(subject: Pick<Case, 'openedAt' | 'events'>, book: PolicyBook): CaseClock {
  const timeline = timelineOf(subject);
  const policy = policyOf(timeline, book);
  const { targetMs } = entitlementOf(policy, timeline.clockedPhases.at(-1)?.terms ?? currentTerms(timeline));
  const clock = clockOver(timeline, targetMs, policy, book);
  return subject.events.some(isUnsentEvent) ? { ...clock, lapse: lapseOf(subject, book) } : clock;
}

function lapseOf({ openedAt, events }: Pick<Case, 'openedAt' | 'events'>, book: PolicyBook): Lapse | null {
  const clock = caseClock({ openedAt, events: events.filter((event) => !isUnsentEvent(event)) }, book);
  const { deadline } = clock;
  if (clock.respondedAt !== null || deadline === null) return null;
  // What was given after the deadline claims nothing that sending it could still make untrue.
  const isInTime = events.some((event) => isUnsentEvent(event) && !isPast(deadline, event.at));
  return isInTime ? { at: deadline, clock } : null;
}

/**
 * The clock that holds at `now`. What is not sent counts until the deadline that the help desk knows has passed without
 * it: from then on it comes too late, and nothing here may claim otherwise.
 */
export function clockHeldAt(clock: CaseClock, now: EpochMs): CaseClock {
  return clock.lapse !== null && isPast(clock.lapse.at, now) ? clock.lapse.clock : clock;
}

/** The policy that a case is read under: the one in force for its service type when it was opened (rule 9). */
export function policyOf(
  { openedAt, phases }: Pick<Timeline, 'openedAt' | 'phases'>,
  book: PolicyBook,
): Policy {
  return book.inForce(openedAt, phases[0]?.terms.serviceType);
}

/**
 * The clock that runs from a timeline's opening to its response, over its phases; `course` may be a part of a case's.
 *
 * @param targetMs the working time that is promised for it.
 * @throws Error for a course without phases, which no case has.
 */
export function clockOver(course: Timeline, targetMs: number, policy: Policy, book: PolicyBook): CaseClock {
  const { openedAt, respondedAt, respondedBy } = course;
  const phases = clockPhases(course.phases, policy, book);
  const clocked =
    course.clockedPhases === course.phases ? phases : clockPhases(course.clockedPhases, policy, book);
  const clockedUnder = clocked.at(-1);
  if (clockedUnder === undefined) throw new Error('a course without phases has no clock');
  const deadline = instantOfUse(clocked, targetMs);
  const isProvisional = restsOnUnannouncedDays(clocked, deadline, respondedAt);
  const terms = currentTerms(course);
  return {
    openedAt,
    policy,
    terms,
    calendarVersion: book.calendarOf(policy).version,
    phases,
    clockedUnder,
    targetMs,
    deadline,
    respondedAt,
    respondedBy,
    isProvisional,
    remarks: remarksOf(entitlementOf(policy, terms).remarks, course.remarks, policy, isProvisional),
    lapse: null,
  };
}

const NO_REMARKS: readonly ClockRemark[] = [];

/** Each once. Most clocks have none, and share that. */
function remarksOf(
  ofTerms: readonly EntitlementRemark[],
  ofHistory: readonly HistoryRemark[],
  { remark }: Policy,
  isProvisional: boolean,
): readonly ClockRemark[] {
  const remarks: ClockRemark[] = [];
  for (const one of ofTerms) if (!remarks.includes(one)) remarks.push(one);
  for (const one of ofHistory) remarks.push(one);
  if (remark !== undefined) remarks.push(remark);
  if (isProvisional) remarks.push('provisional');
  return remarks.length === 0 ? NO_REMARKS : remarks;
}

function clockPhases(phases: readonly Phase[], policy: Policy, book: PolicyBook): readonly ClockPhase[] {
  let used = 0;
  return phases.map((phase): ClockPhase => {
    const entitlement = entitlementOf(policy, phase.terms);
    const workingTime = book.workingTime(policy, entitlement.hoursId);
    const usedBefore = used;
    if (phase.paused === null && phase.end !== null) used += workingTime.worked(phase.start, phase.end);
    return {
      start: phase.start,
      end: phase.end,
      terms: phase.terms,
      severity: entitlement.severity.id,
      hoursId: entitlement.hoursId,
      workingTime,
      paused: phase.paused,
      usedBefore,
    };
  });
}

/** The instant at which `usedMs` of working time have run; `null` when a pause or a lack of windows is before it. */
export function instantOfUse(phases: readonly ClockPhase[], usedMs: number): EpochMs | null {
  for (const phase of phases) {
    if (phase.paused !== null) continue;
    const reached = phase.workingTime.add(phase.start, usedMs - phase.usedBefore);
    if (reached !== null && (phase.end === null || reached <= phase.end)) return reached;
  }
  return null;
}

/** Working milliseconds used up at `at`; 0 before the case was opened. */
export function usedAt({ phases }: Pick<CaseClock, 'phases'>, at: EpochMs): number {
  const phase = phaseAt(phases, at);
  return phase === undefined ? 0 : usedIn(phase, at);
}

/** The same for an instant that the phase holds. */
export function usedIn(phase: ClockPhase, at: EpochMs): number {
  return phase.paused === null
    ? phase.usedBefore + phase.workingTime.worked(phase.start, at)
    : phase.usedBefore;
}

/** The phase that holds `at`; `undefined` before the case was opened. */
export function phaseAt(phases: readonly ClockPhase[], at: EpochMs): ClockPhase | undefined {
  // Read with every tick of a case: no callback.
  for (let place = phases.length - 1; place >= 0; place -= 1) {
    const phase = phases[place];
    if (phase !== undefined && phase.start <= at) return phase;
  }
  return undefined;
}

function restsOnUnannouncedDays(
  phases: readonly ClockPhase[],
  deadline: EpochMs | null,
  respondedAt: EpochMs | null,
): boolean {
  const stop = Math.min(deadline ?? Number.POSITIVE_INFINITY, respondedAt ?? Number.POSITIVE_INFINITY);
  return phases.some(({ start, end, paused, workingTime }) => {
    if (paused !== null) return false;
    const until = Math.min(end ?? Number.POSITIVE_INFINITY, stop);
    return Number.isFinite(until) && workingTime.isProvisional(start, until);
  });
}
