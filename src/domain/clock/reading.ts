import type { Surroundings } from '../calendar/working-time.ts';
import type { PauseReason } from '../cases/event-order.ts';
import type { EpochMs } from '../units.ts';
import { type CaseClock, phaseAt, usedAt, usedIn } from './case-clock.ts';
import { isPast, responseBy } from './in-time.ts';

/** What a clock does. */
export type ClockState = 'waiting-to-open' | 'running' | 'paused' | 'met' | 'breached';

/** A clock read at an instant. */
export interface Reading {
  readonly state: ClockState;
  /** Whether the first response has come: what else is asked of that asks this. */
  readonly isAnswered: boolean;
  /** Working milliseconds left; negative past the deadline (policy rule 3). */
  readonly remainingMs: number;
  /** Whether the case's working window is open. */
  readonly isOpen: boolean;
  /** Whether the remaining time falls by a second a second at this instant. */
  readonly isFalling: boolean;
  readonly pausedFor: PauseReason | null;
  /** Until when this reading holds but for the fall; `null` when nothing known will change it. */
  readonly until: EpochMs | null;
  /** First opening and closing of the case's window strictly after the instant; `null` around the clock. */
  readonly nextOpening: EpochMs | null;
  readonly nextClosing: EpochMs | null;
}

/** Of a clock without phases, which no case has. */
const NOWHERE: Surroundings = { isOpen: false, nextOpening: null, nextClosing: null };

/**
 * Reads a clock that holds at `now` (see `clockHeldAt`). A case is breached once its deadline is past, and a response
 * stops the clock for good (rule 5): what both mean is said in `in-time.ts`.
 */
export function readClock(clock: CaseClock, now: EpochMs): Reading {
  const { respondedAt, deadline, targetMs } = clock;
  const response = responseBy(clock, now);
  const isAnswered = response !== null;
  const at = response ?? now;
  const held = phaseAt(clock.phases, now);
  const phase = held ?? clock.phases[0];
  const isBreached = isPast(deadline, at);
  const { isOpen, nextOpening, nextClosing } = phase?.workingTime.around(now) ?? NOWHERE;
  const pausedFor = phase?.paused ?? null;
  const lapsesAt = clock.lapse === null ? null : clock.lapse.at + 1;
  const isFalling = !isAnswered && pausedFor === null && isOpen && now >= clock.openedAt;
  return {
    state: stateOf({ isAnswered, isBreached, isPaused: pausedFor !== null, isFalling }),
    isAnswered,
    remainingMs: targetMs - (held === undefined || at !== now ? usedAt(clock, at) : usedIn(held, at)),
    isOpen,
    isFalling,
    pausedFor,
    until: isAnswered
      ? firstAfter(now, lapsesAt)
      : firstAfter(
          now,
          deadline === null ? null : deadline + 1,
          lapsesAt,
          respondedAt,
          phase?.end ?? null,
          clock.openedAt,
          nextOpening,
          nextClosing,
        ),
    nextOpening,
    nextClosing,
  };
}

/**
 * The instant at which a case stands at `now`. What is known of it has happened: while a clock that was set back, or is
 * behind the help desk's, does not show that yet, the case stands at the last of it, though at its deadline at most:
 * none is breached before that by the clock.
 */
export function standsAt(
  { phases, respondedAt, deadline }: Pick<CaseClock, 'phases' | 'respondedAt' | 'deadline'>,
  now: EpochMs,
): EpochMs {
  if (phases.length < 2 && respondedAt === null) return now;
  const known = Math.max(phases.at(-1)?.start ?? now, respondedAt ?? now);
  return Math.max(now, Math.min(known, deadline ?? known));
}

/** Reads a clock as its case stands at `now`; what runs has the time left that the clock shows, from its opening on. */
export function readStanding(clock: CaseClock, now: EpochMs): Reading {
  const at = standsAt(clock, now);
  const reading = readClock(clock, at);
  if (at === now) return reading;
  if (reading.state !== 'running') return { ...reading, until: firstAfter(now, clock.openedAt, at) };
  const isOpened = now >= clock.openedAt;
  return {
    ...reading,
    state: isOpened ? 'running' : 'waiting-to-open',
    remainingMs: reading.remainingMs + at - Math.max(now, clock.openedAt),
    isFalling: isOpened,
    until: firstAfter(now, clock.openedAt, at),
  };
}

function stateOf(facts: {
  readonly isAnswered: boolean;
  readonly isBreached: boolean;
  readonly isPaused: boolean;
  readonly isFalling: boolean;
}): ClockState {
  if (facts.isBreached) return 'breached';
  if (facts.isAnswered) return 'met';
  if (facts.isPaused) return 'paused';
  return facts.isFalling ? 'running' : 'waiting-to-open';
}

function firstAfter(now: EpochMs, ...instants: readonly (EpochMs | null)[]): EpochMs | null {
  let first: EpochMs | null = null;
  for (const instant of instants) {
    if (instant !== null && instant > now && (first === null || instant < first)) first = instant;
  }
  return first;
}
