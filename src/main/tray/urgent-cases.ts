import type { WorkingTime } from '../../domain/calendar/working-time.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import { type CaseClock, clockHeldAt, phaseAt } from '../../domain/clock/case-clock.ts';
import { isAnswered } from '../../domain/clock/in-time.ts';
import { pressingOf } from '../../domain/clock/pressing.ts';
import { type Reading, readStanding, standsAt } from '../../domain/clock/reading.ts';
import type { EpochMs } from '../../domain/units.ts';

/** An open case with its clock. */
export interface ClockedCase {
  readonly subject: Pick<StoredCase, 'id' | 'key'>;
  readonly clock: CaseClock;
}

/** A case that the tray names. */
export interface UrgentCase {
  readonly id: string;
  readonly key: string;
  readonly severity: string;
  readonly reading: Reading;
}

/** What the tray tells of the open cases. */
export interface TrayCases {
  /** The first to be answered: the longest breached, then by deadline. */
  readonly urgent: readonly UrgentCase[];
  /** How many are breached or critical. */
  readonly pressing: number;
}

/**
 * The `count` most urgent cases as they stand at `now`, without those that are answered or paused in time: they have no
 * deadline to meet.
 */
export function urgentCases(
  cases: Iterable<ClockedCase>,
  count: number,
  now: EpochMs,
  nearMs: number,
): TrayCases {
  const first: Waiting[] = [];
  const mayBeNear = nearBy(now, nearMs);
  let pressing = 0;
  for (const { subject, clock } of cases) {
    const one = { subject, clock: clockHeldAt(clock, now) };
    const { deadline } = one.clock;
    if (isAnswered(one.clock, now) || deadline === null) continue;
    putAmong(first, { one, deadline }, count);
    if (!mayBeNear(one.clock)) continue;
    const reading = readStanding(one.clock, now);
    if (pressingOf(reading, reading.remainingMs, nearMs) !== null) pressing += 1;
  }
  const urgent = first.map(({ one: { subject, clock } }): UrgentCase => {
    const phase = phaseAt(clock.phases, standsAt(clock, now)) ?? clock.phases[0];
    return {
      id: subject.id,
      key: subject.key,
      severity: phase?.severity ?? '',
      reading: readStanding(clock, now),
    };
  });
  return { urgent, pressing };
}

interface Waiting {
  readonly one: ClockedCase;
  readonly deadline: EpochMs;
}

/** Keeps the `count` most urgent in their order: of ten thousand, five need not be sorted out. */
function putAmong(first: Waiting[], next: Waiting, count: number): void {
  const isBefore = ({ one, deadline }: Waiting) =>
    deadline < next.deadline || (deadline === next.deadline && one.subject.key < next.one.subject.key);
  let place = first.length;
  while (place > 0 && !isBefore(first[place - 1] as Waiting)) place -= 1;
  if (place >= count) return;
  first.splice(place, 0, next);
  first.length = Math.min(first.length, count);
}

/**
 * Answers whether a clock may have no more than `nearMs` left at `now`. Ten thousand clocks need not be read to count
 * those: under the same working hours, all with a deadline up to the same instant are that near, unless they still
 * change.
 */
function nearBy(now: EpochMs, nearMs: number): (clock: CaseClock) => boolean {
  const nearUntil = new Map<WorkingTime, EpochMs>();
  return ({ deadline, phases }) => {
    const phase = phases.at(-1);
    if (deadline === null || phase === undefined || phase.start > now) return true;
    const { workingTime } = phase;
    const until = nearUntil.get(workingTime) ?? workingTime.add(now, nearMs) ?? Number.POSITIVE_INFINITY;
    nearUntil.set(workingTime, until);
    return deadline <= until;
  };
}
