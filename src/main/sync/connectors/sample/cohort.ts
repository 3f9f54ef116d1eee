import { caseClock } from '../../../../domain/clock/case-clock.ts';
import { readClock } from '../../../../domain/clock/reading.ts';
import { publishedPolicies } from '../../../../domain/policy/published.ts';
import { type EpochMs, MINUTE } from '../../../../domain/units.ts';
import type { Draft } from './draft.ts';
import { draftOf, isStaffed, type LiveCase } from './live-case.ts';
import { close, movesOf, planReply, reply, resume } from './live-moves.ts';
import { newCase, weighted } from './new-case.ts';
import { openingCases } from './opening-cases.ts';
import { type Random, randomOf } from './random.ts';
import type { Subject } from './subjects/subject.ts';
import { type DeskOrigin, progressOf, tickAt, ticksOf } from './ticks.ts';

/** Cases of a cohort, and so about as many as are open at any time. */
const COHORT_SIZE = 48;

/** The number of the first case at the anchor. */
export const FIRST_NUMBER = 2001;

/**
 * Everything that ever happens to the cases of a cohort. Cohorts know nothing of each other, so the desk at any
 * instant costs the same however long it has been running.
 *
 * @param cohort -1 (the desk at the anchor), 0, 1, 2, …
 */
export function cohortOf(origin: DeskOrigin, cohort: number): readonly Draft[] {
  const random = randomOf(origin.seed, 'cohort', cohort);
  const firstNumber = FIRST_NUMBER + (cohort + 1) * COHORT_SIZE;
  const cases = cohort < 0 ? openingCases(origin, firstNumber) : [];
  if (cohort < 0) for (const live of cases) planFirstReply(live, origin.anchor, random);
  const open = () => cases.filter(({ isOpen }) => isOpen);
  const taken = new Set<Subject>();
  const { growing, falling } = ticksOf(cohort);
  for (const tick of growing) {
    const at = tickAt(origin, tick);
    if (cases.length < Math.round(COHORT_SIZE * progressOf(tick))) {
      cases.push(newCase(firstNumber + cases.length, at, taken, random));
    } else moveOne(cases, at, random);
  }
  falling.forEach((tick, place) => {
    const at = tickAt(origin, tick);
    const left = open();
    const wanted = Math.max(1, Math.round(COHORT_SIZE * (1 - progressOf(tick))));
    if (left.length > wanted || left.length >= falling.length - place) closeOne(left, at, random);
    else moveOne(left, at, random);
  });
  return cases.map(draftOf);
}

/** The most overdue first answer comes; with none due, anything plausible happens. */
function moveOne(open: readonly LiveCase[], at: EpochMs, random: Random): void {
  const moves = open.flatMap((live) => movesOf(live, at, random));
  const answered = open.filter(({ isAnswered, pausedAt }) => isAnswered && pausedAt === null);
  const paused = open.filter(({ pausedAt }) => pausedAt !== null);
  const due = open
    .filter((live) => isUnanswered(live) && live.replyDueAt <= at && isStaffed(live, at))
    .sort((a, b) => a.replyDueAt - b.replyDueAt)[0];
  if (due !== undefined) reply(due, at, random);
  else if (moves.length > 0) weighted(moves, random)();
  else if (answered.length > 0) reply(random.pick(answered), at, random);
  else if (paused.length > 0) resume(random.pick(paused), at, random);
  else reply(random.pick(open), at, random);
}

/** Ends a case: rather an answered one, and of those rather an old one. */
function closeOne(open: readonly LiveCase[], at: EpochMs, random: Random): void {
  const groups = [
    open.filter(({ isAnswered, pausedAt }) => isAnswered && pausedAt === null),
    open.filter(({ isAnswered, pausedAt }) => isAnswered && pausedAt !== null),
    open,
  ];
  const group = groups.find(({ length }) => length > 0) ?? open;
  close(random.pick(group.slice(0, Math.ceil(group.length / 2))), at, random);
}

function isUnanswered({ isAnswered, pausedAt }: LiveCase): boolean {
  return !isAnswered && pausedAt === null;
}

function planFirstReply(live: LiveCase, anchor: EpochMs, random: Random): void {
  if (!isUnanswered(live)) return;
  const openedAt = live.happenings[0]?.at ?? anchor;
  const events = live.happenings.flatMap((happening) => happening.events);
  const { remainingMs } = readClock(caseClock({ openedAt, events }, publishedPolicies), anchor);
  planReply(live, anchor, remainingMs > 0 ? remainingMs : random.between(10, 80) * MINUTE, random);
}
