import { type BusinessCalendar, type DayKind, dayKind } from '../calendar/business-days.ts';
import { dateInZone, instantOfWall } from '../calendar/wall-time.ts';
import { exceptionOn, type WorkingHours } from '../calendar/working-hours.ts';
import type { PauseReason } from '../cases/event-order.ts';
import { type CalendarDate, type EpochMs, type LocalName, MINUTES_A_DAY } from '../units.ts';
import type { CaseClock, ClockPhase } from './case-clock.ts';

/**
 * Why a stretch did not count: the day is not worked, the policy says something else of this date alone, the hour
 * is outside its window, or the clock is paused.
 */
export type SkipReason =
  | Exclude<DayKind, { kind: 'workday' | 'make-up-workday' }>
  | { readonly kind: 'outside-hours' }
  | { readonly kind: 'exception'; readonly name: LocalName }
  | { readonly kind: 'paused'; readonly reason: PauseReason };

/**
 * Why a day is worked that its weekday alone would not explain: a make-up workday at a weekend, a workday that the
 * desk's own days name, or what the policy says of this date alone.
 */
export type WorkReason =
  | Extract<DayKind, { kind: 'make-up-workday' }>
  | { readonly kind: 'own-workday' | 'exception'; readonly name: LocalName };

/** A stretch [start, end) of a clock that counted, on a day as any other or for `reason`; or that did not and why. */
export type Span =
  | {
      readonly kind: 'counted';
      readonly start: EpochMs;
      readonly end: EpochMs;
      readonly severity: string;
      readonly reason: WorkReason | null;
    }
  | { readonly kind: 'skipped'; readonly start: EpochMs; readonly end: EpochMs; readonly reason: SkipReason };

/**
 * The spans of a clock from its opening to `until`, without holes, in order: the ground of its receipt. Stretches that
 * touch and would be told alike are one span, also where something else about the case changed between them.
 * The lengths of the counted ones add up to the working time used.
 */
export function spansOf(clock: CaseClock, until: EpochMs): readonly Span[] {
  const spans: Span[] = [];
  for (const span of clock.phases.flatMap((phase) => phaseSpans(phase, until))) {
    const last = spans.at(-1);
    if (last !== undefined && isToldAlike(last, span)) spans[spans.length - 1] = { ...last, end: span.end };
    else spans.push(span);
  }
  return spans;
}

function phaseSpans(phase: ClockPhase, until: EpochMs): readonly Span[] {
  const end = Math.min(phase.end ?? until, until);
  if (end <= phase.start) return [];
  return phase.paused === null
    ? workedSpans(phase, end)
    : [skipped(phase.start, end, { kind: 'paused', reason: phase.paused })];
}

function workedSpans(phase: ClockPhase, until: EpochMs): readonly Span[] {
  const spans: Span[] = [];
  let at = phase.start;
  for (const open of phase.workingTime.intervals(phase.start, until)) {
    const start = Math.max(open.start, at);
    const end = Math.min(open.end, until);
    spans.push(...closedSpans(phase, at, start));
    spans.push(...openSpans(phase, start, end));
    at = end;
  }
  spans.push(...closedSpans(phase, at, until));
  return spans;
}

/** An open stretch, date by date where a date can have a reason to be worked. */
function openSpans({ workingTime, severity }: ClockPhase, from: EpochMs, to: EpochMs): readonly Span[] {
  const { zone, calendar, hours } = workingTime;
  const counted = { kind: 'counted', severity } as const;
  if (hours.kind === 'around-the-clock') return [{ ...counted, start: from, end: to, reason: null }];
  return byDate(from, to, zone, (start, end, date) => ({
    ...counted,
    start,
    end,
    reason: workReason(hours, calendar, date),
  }));
}

/**
 * A closed stretch, date by date, each with its reason: exceptions and days off by name, all other dates as outside
 * hours.
 */
function closedSpans({ workingTime }: ClockPhase, from: EpochMs, to: EpochMs): readonly Span[] {
  const { zone, calendar, hours } = workingTime;
  return byDate(from, to, zone, (start, end, date) =>
    skipped(start, end, closedReason(hours, calendar, date)),
  );
}

/** What `spanOf` makes of [from, to), cut where a date of `zone` ends. */
function byDate(
  from: EpochMs,
  to: EpochMs,
  zone: string,
  spanOf: (start: EpochMs, end: EpochMs, date: CalendarDate) => Span,
): readonly Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; ) {
    const date = dateInZone(at, zone);
    const end = Math.min(instantOfWall(date, MINUTES_A_DAY, zone, 'opening'), to);
    spans.push(spanOf(at, end, date));
    at = end;
  }
  return spans;
}

/** Where business days decide, a make-up workday, or a workday of the desk's own, is the reason that it counts. */
function workReason(hours: WorkingHours, calendar: BusinessCalendar, date: CalendarDate): WorkReason | null {
  const exception = exceptionOn(hours, date);
  if (exception !== undefined) return { kind: 'exception', name: exception.name };
  if (hours.kind !== 'windows' || hours.days !== 'business-days') return null;
  const day = dayKind(calendar, date);
  if (day.kind === 'make-up-workday') return day;
  const name = calendar.makeUpWorkdays.get(date);
  return name === undefined ? null : { kind: 'own-workday', name };
}

/** What an exception says of a date comes before what day it is. */
function closedReason(hours: WorkingHours, calendar: BusinessCalendar, date: CalendarDate): SkipReason {
  const exception = exceptionOn(hours, date);
  if (exception !== undefined) return { kind: 'exception', name: exception.name };
  const day = dayKind(calendar, date);
  const isByDay = hours.kind === 'windows' && hours.days === 'business-days';
  return isByDay && (day.kind === 'weekend' || day.kind === 'public-holiday')
    ? day
    : { kind: 'outside-hours' };
}

function isToldAlike(a: Span, b: Span): boolean {
  if (reasonKey(a.reason) !== reasonKey(b.reason)) return false;
  return a.kind === 'counted' ? b.kind === 'counted' && a.severity === b.severity : b.kind === 'skipped';
}

function reasonKey(reason: WorkReason | SkipReason | null): string {
  if (reason === null) return '';
  if ('reason' in reason) return `${reason.kind} ${reason.reason}`;
  return 'name' in reason ? `${reason.kind} ${reason.name.en}` : reason.kind;
}

function skipped(start: EpochMs, end: EpochMs, reason: SkipReason): Span {
  return { kind: 'skipped', start, end, reason };
}
