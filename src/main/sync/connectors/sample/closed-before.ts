import { dateInZone, instantOfWall } from '../../../../domain/calendar/wall-time.ts';
import { publishedPolicies } from '../../../../domain/policy/published.ts';
import { DAY, type EpochMs, MINUTE, SECOND } from '../../../../domain/units.ts';
import type { Draft } from './draft.ts';
import { clockedUnder, draftOf, happen, type LiveCase } from './live-case.ts';
import { newCase } from './new-case.ts';
import { AGENTS } from './people.ts';
import { type Random, randomOf } from './random.ts';
import type { Subject } from './subjects/subject.ts';
import type { DeskOrigin } from './ticks.ts';

/** How a case of the past ended; `withdrawn`: closed before anybody had to answer. */
type Ending = 'in-time' | 'late' | 'unanswered' | 'withdrawn';

/** A desk that mostly keeps its word. */
const ENDINGS: readonly Ending[] = [
  ...Array.from({ length: 49 }, () => 'in-time' as const),
  ...Array.from({ length: 6 }, () => 'late' as const),
  ...Array.from({ length: 2 }, () => 'unanswered' as const),
  ...Array.from({ length: 3 }, () => 'withdrawn' as const),
];

/** How many cases the desk had closed before its first day. */
export const CLOSED_BEFORE = ENDINGS.length;

/** How far back they reach. */
const LOOK_BACK_DAYS = 30;

/**
 * The cases that the desk had closed in the 30 days before the day of its anchor, numbered up to `lastNumber` in the
 * order in which they were opened: most answered in time, a few late or never.
 */
export function closedBefore(origin: DeskOrigin, lastNumber: number): readonly Draft[] {
  const random = randomOf(origin.seed, 'closed before');
  const { zone } = publishedPolicies.inForce(origin.anchor);
  const today = instantOfWall(dateInZone(origin.anchor, zone), 0, zone, 'opening');
  const taken = new Set<Subject>();
  return random
    .shuffled(ENDINGS)
    .map((ending) => ({ ending, openedAt: today - random.between(DAY, LOOK_BACK_DAYS * DAY) }))
    .sort((a, b) => a.openedAt - b.openedAt)
    .map(({ ending, openedAt }, place) => {
      const live = newCase(lastNumber - CLOSED_BEFORE + 1 + place, wholeSecond(openedAt), taken, random);
      live.owner ??= random.pick(AGENTS);
      end(live, ending, today, random);
      return draftOf(live);
    });
}

/** Lets the case end so, before `today`: a long holiday does not carry it on into the desk's own days. */
function end(live: LiveCase, ending: Ending, today: EpochMs, random: Random): void {
  const { terms, owner } = live;
  const openedAt = live.happenings[0]?.at ?? today;
  const { targetMs, workingTime } = clockedUnder(terms, openedAt);
  const evening = today - random.between(1, 360) * MINUTE;
  const worked = (from: EpochMs, ms: number) =>
    Math.max(from, Math.min(wholeSecond(workingTime.add(from, ms) ?? today), evening));
  const share = (from: number, to: number) => (from + (to - from) * random.next()) * targetMs;
  const by = owner ?? random.pick(AGENTS);
  const closed = { kind: 'closed', by } as const;
  switch (ending) {
    case 'in-time':
    case 'late': {
      const answeredAt = worked(openedAt, ending === 'late' ? share(1.04, 1.6) : share(0.06, 0.94));
      happen(live, answeredAt, 'answered', [{ kind: 'responded', by }]);
      happen(live, worked(answeredAt, random.between(25, 900) * MINUTE), 'resolved', [closed]);
      return;
    }
    case 'unanswered':
      happen(live, worked(openedAt, share(1.2, 2)), 'resolved', [closed]);
      return;
    case 'withdrawn':
      happen(live, worked(openedAt, share(0.1, 0.5)), 'resolved', [closed]);
  }
}

/** Help desks stamp whole seconds. */
function wholeSecond(at: EpochMs): EpochMs {
  return Math.floor(at / SECOND) * SECOND;
}
