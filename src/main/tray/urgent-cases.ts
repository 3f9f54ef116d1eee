import type { StoredCase } from '../../domain/cases/case.ts';
import { type CaseClock, phaseAt } from '../../domain/clock/case-clock.ts';
import { type HeldReading, isOutdated, remainingAt } from '../../domain/clock/held-reading.ts';
import { pressingOf } from '../../domain/clock/pressing.ts';
import { type Reading, readClock } from '../../domain/clock/reading.ts';
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

/** The `count` most urgent of the cases at `now`; those that are answered, or paused in time, have no deadline to meet. */
export function urgentCases(
  cases: Iterable<ClockedCase>,
  count: number,
  now: EpochMs,
  nearMs: number,
): TrayCases {
  const first: Waiting[] = [];
  let pressing = 0;
  for (const one of cases) {
    const { deadline, respondedAt } = one.clock;
    if (respondedAt !== null || deadline === null) continue;
    putAmong(first, { one, deadline }, count);
    const held = readingOf(one.clock, now);
    if (pressingOf(one.clock, held.reading, remainingAt(held, now), nearMs) !== null) pressing += 1;
  }
  const urgent = first.map(({ one: { subject, clock } }): UrgentCase => {
    const phase = phaseAt(clock.phases, now) ?? clock.phases[0];
    return {
      id: subject.id,
      key: subject.key,
      severity: phase?.severity ?? '',
      reading: readClock(clock, now),
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

/** The last readings. Ten thousand clocks are not read each time for a menu that names five of them. */
const readings = new WeakMap<CaseClock, HeldReading>();

/** A reading that still holds at `now`. */
function readingOf(clock: CaseClock, now: EpochMs): HeldReading {
  const known = readings.get(clock);
  if (known !== undefined && !isOutdated(known, now)) return known;
  const read = { reading: readClock(clock, now), readAt: now };
  readings.set(clock, read);
  return read;
}
