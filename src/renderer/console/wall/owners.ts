import { remainingAt } from '../../../domain/clock/held-reading.ts';
import { isPast } from '../../../domain/clock/in-time.ts';
import { pressingOf } from '../../../domain/clock/pressing.ts';
import { groupBy } from '../../../domain/group-by.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { isClosing } from '../board/counted.ts';
import type { Entry } from '../board/entry.ts';
import { isUnanswered } from './wall-cases.ts';

/** What somebody has in hand. */
export interface OwnerLoad {
  /** `null` for the cases that nobody has. */
  readonly owner: string | null;
  readonly open: number;
  readonly unanswered: number;
  readonly breached: number;
  readonly critical: number;
  /** The next deadline among them that has not passed; `null` when there is none. */
  readonly nextDeadline: EpochMs | null;
}

/**
 * Who has which of the cases that are counted. First what nobody has and waits for an answer, then by who has most that
 * presses, then by the next deadline.
 */
export function ownersOf(entries: readonly Entry[], now: EpochMs, nearMs: number): readonly OwnerLoad[] {
  const byOwner = groupBy(countedOf(entries), ({ subject }) => subject.owner);
  const loads = [...byOwner].map(([owner, own]): OwnerLoad => {
    const pressing = own.map((entry) => pressingOf(entry.reading, remainingAt(entry, now), nearMs));
    const waiting = own.filter(isUnanswered);
    const deadlines = waiting.flatMap(({ clock: { deadline } }) =>
      deadline === null || isPast(deadline, now) ? [] : [deadline],
    );
    return {
      owner,
      open: own.length,
      unanswered: waiting.length,
      breached: pressing.filter((one) => one === 'breached').length,
      critical: pressing.filter((one) => one === 'critical').length,
      nextDeadline: deadlines.length === 0 ? null : deadlines.reduce((a, b) => Math.min(a, b)),
    };
  });
  return loads.sort(
    (a, b) =>
      Number(isLeft(b)) - Number(isLeft(a)) ||
      b.breached - a.breached ||
      b.critical - a.critical ||
      (a.nextDeadline ?? Number.MAX_SAFE_INTEGER) - (b.nextDeadline ?? Number.MAX_SAFE_INTEGER) ||
      b.open - a.open ||
      ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1),
  );
}

/** How many people have cases that are counted. */
export function peopleOf(entries: readonly Entry[]): number {
  const owners = countedOf(entries).flatMap(({ subject: { owner } }) => owner ?? []);
  return new Set(owners).size;
}

/** What is being closed is counted nowhere. */
function countedOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ reading }) => !isClosing(reading));
}

function isLeft({ owner, unanswered }: OwnerLoad): boolean {
  return owner === null && unanswered > 0;
}
