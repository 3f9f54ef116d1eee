import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { DAY, type EpochMs, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { isBusinessDay, type PlainHours, wallOf } from './minutes.ts';

/** Whether work is done in the second that begins at an instant of the stretch. */
export type IsOpen = (at: EpochMs) => boolean;

/**
 * Asks every minute of [from, to) what the clocks of `zone` show. A window is open from the first minute of its date
 * that shows its opening or later to the last that shows one before its closing, whatever is skipped or repeated.
 */
export function openIn(hours: PlainHours, zone: string, from: EpochMs, to: EpochMs): IsOpen {
  const { window } = hours;
  if (window === null) return () => true;
  const shown = wallOf(zone);
  const places = new Map<string, { first: number; last: number }>();
  for (let place = 0; place < (to - from) / MINUTE; place += 1) {
    const { date, minute } = shown(from + place * MINUTE);
    const known = places.get(date) ?? { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
    if (minute >= window[0]) known.first = Math.min(known.first, place);
    if (minute < window[1]) known.last = place;
    places.set(date, known);
  }
  const open = new Uint8Array((to - from) / MINUTE);
  for (const [date, { first, last }] of places) {
    if (hours.days === 'business-days' && !isBusinessDay(date)) continue;
    open.fill(1, first, last + 1);
  }
  return (at) => open[Math.floor((at - from) / MINUTE)] === 1;
}

/** Under what a case is clocked while its terms are `terms`. */
export interface PlainTerms {
  readonly severity: string;
  readonly serviceType: string;
  readonly plan: string;
}

/** A case lived through second by second; instants are whole seconds. */
export interface Lived {
  readonly targetMs: number;
  /** `null` when it was not reached by the end. */
  readonly deadline: EpochMs | null;
  /** Used up at the end, or at the response if that came before. */
  readonly usedMs: number;
}

/** Lives through a history up to `end`, asking of each second whether it counts. */
export function liveBySeconds(
  events: readonly CaseEvent[],
  policy: {
    readonly targetMs: (terms: PlainTerms) => number;
    readonly isOpen: (terms: PlainTerms) => IsOpen;
  },
  end: EpochMs,
): Lived {
  const answered = Math.min(events.find(({ kind }) => kind === 'responded')?.at ?? end, end);
  const lived = events.filter(({ at }) => at <= answered);
  const targetMs = policy.targetMs(lived.reduce(afterEvent, NO_TERMS));
  let terms = NO_TERMS;
  let isPaused = false;
  let usedMs = 0;
  let deadline: EpochMs | null = null;
  lived.forEach((event, place) => {
    terms = afterEvent(terms, event);
    if (event.kind === 'paused') isPaused = true;
    if (event.kind === 'resumed') isPaused = false;
    const isOpen = policy.isOpen(terms);
    const until = lived[place + 1]?.at ?? answered;
    for (let at = event.at; at < until; at += SECOND) {
      if (!isPaused && isOpen(at)) usedMs += SECOND;
      if (usedMs >= targetMs && deadline === null) deadline = at + SECOND;
    }
  });
  return { targetMs, deadline, usedMs };
}

const NO_TERMS: PlainTerms = { severity: '', serviceType: '', plan: '' };

function afterEvent(terms: PlainTerms, event: CaseEvent): PlainTerms {
  switch (event.kind) {
    case 'opened':
      return { severity: event.severity, serviceType: event.serviceType, plan: event.plan };
    case 'severity-changed':
      return { ...terms, severity: event.severity };
    case 'service-type-changed':
      return { ...terms, serviceType: event.serviceType };
    case 'plan-changed':
      return { ...terms, plan: event.plan };
    default:
      return terms;
  }
}

/** So long a case is lived through at the most. */
export const LIVED = 12 * DAY;
