import { type CalendarDate, DAY, type EpochMs } from '../units.ts';
import { type BusinessCalendar, isAnnounced } from './business-days.ts';
import { yearOf } from './dates.ts';
import { dateInZone } from './wall-time.ts';
import { neverCloses, type WorkingHours } from './working-hours.ts';
import {
  addWithin,
  buildIndex,
  emptyIndex,
  entry,
  firstAbove,
  utcYearOf,
  workedBefore,
  type YearsIndex,
} from './years-index.ts';

/** A half-open stretch of time [start, end). */
export interface Interval {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** Where an instant lies among the windows; `null` as `nextOpening` and `nextClosing` say. */
export interface Surroundings {
  readonly isOpen: boolean;
  readonly nextOpening: EpochMs | null;
  readonly nextClosing: EpochMs | null;
}

/** The working-time index of one kind of working hours: every question is answered by binary search. */
export interface WorkingTime {
  readonly hours: WorkingHours;
  readonly zone: string;
  readonly calendar: BusinessCalendar;
  /** Working milliseconds in [from, to), as far as they are RECKONED; negative when `to` is before `from`. */
  worked(from: EpochMs, to: EpochMs): number;
  /**
   * The instant at which `ms` of working time after `from` are used up: a closing when they end exactly
   * there, never the next opening (policy rule 2). `null` when the hours hold no such time within 20 years, and
   * outside of what is RECKONED.
   */
  add(from: EpochMs, ms: number): EpochMs | null;
  isOpen(at: EpochMs): boolean;
  /** `isOpen`, `nextOpening` and `nextClosing` by one search. */
  around(at: EpochMs): Surroundings;
  /** The first opening strictly after `at`; `null` when there is none within 20 years, as around the clock. */
  nextOpening(at: EpochMs): EpochMs | null;
  /** The first closing strictly after `at`; `null` when there is none within 20 years, as around the clock. */
  nextClosing(at: EpochMs): EpochMs | null;
  /** The open intervals that touch [from, to), whole (around the clock: cut to it), in order. */
  intervals(from: EpochMs, to: EpochMs): readonly Interval[];
  /** Whether an answer for [from, to) rests on a day whose holidays are not announced (policy rule 11). */
  isProvisional(from: EpochMs, to: EpochMs): boolean;
}

type Windowed = Extract<WorkingHours, { kind: 'windows' }>;

const HORIZON_YEARS = 20;

/**
 * The span in which hours that open and close are reckoned with. Outside of it nothing opens: a date that somebody
 * mistyped, or that stands for "never", is not to have every day before it indexed.
 */
export const RECKONED: Interval = { start: Date.UTC(1970, 0, 1), end: Date.UTC(2100, 0, 1) };

const isReckoned = (at: EpochMs) => at >= RECKONED.start && at < RECKONED.end;
const nearestReckoned = (at: EpochMs) => Math.min(Math.max(at, RECKONED.start), RECKONED.end - 1);

/** Builds the index of `hours`; it grows by whole years as far as the questions reach. */
export function workingTime(hours: WorkingHours, zone: string, calendar: BusinessCalendar): WorkingTime {
  const isAlwaysOpen = hours.kind === 'around-the-clock' || neverCloses(hours);
  const answers = isAlwaysOpen ? aroundTheClock : windowed(hours, zone, calendar);
  return { hours, zone, calendar, ...answers };
}

type Answers = Omit<WorkingTime, 'hours' | 'zone' | 'calendar'>;

const ALWAYS_OPEN: Surroundings = { isOpen: true, nextOpening: null, nextClosing: null };
const NEVER_OPEN: Surroundings = { isOpen: false, nextOpening: null, nextClosing: null };

const aroundTheClock: Answers = {
  worked: (from, to) => to - from,
  add: (from, ms) => from + ms,
  isOpen: () => true,
  around: () => ALWAYS_OPEN,
  nextOpening: () => null,
  nextClosing: () => null,
  intervals: (start, end) => (start < end ? [{ start, end }] : []),
  isProvisional: () => false,
};

function windowed(hours: Windowed, zone: string, calendar: BusinessCalendar): Answers {
  let index = emptyIndex();
  const announced = announcedSpan(calendar);

  const covering = (from: EpochMs, to: EpochMs): YearsIndex => {
    if (from < index.from || to >= index.to) {
      const first = Math.min(utcYearOf(from), index.firstYear);
      index = buildIndex(hours, zone, calendar, first, Math.max(utcYearOf(to), index.lastYear));
    }
    return index;
  };

  /** Asks an index that reaches further and further past `from`, until it answers or the horizon is met. */
  const reaching = (from: EpochMs, ask: (index: YearsIndex) => EpochMs | null): EpochMs | null => {
    if (!isReckoned(from)) return null;
    for (let years = 0; years <= HORIZON_YEARS; years += 1) {
      const answer = ask(covering(from, nearestReckoned(from + years * 366 * DAY)));
      if (answer !== null) return answer;
    }
    return null;
  };

  /** An edge past the end of the index may be the index's own, not the window's. */
  const edgeAfter = (at: EpochMs, edge: 'starts' | 'ends') =>
    reaching(at, (built) => {
      const place = firstAbove(built[edge], at);
      const found = place < built[edge].length ? entry(built[edge], place) : null;
      return found !== null && found < built.to ? found : null;
    });

  const nextOpening = (at: EpochMs) => edgeAfter(at, 'starts');
  const nextClosing = (at: EpochMs) => edgeAfter(at, 'ends');

  return {
    worked(from, to) {
      const [start, end] = [nearestReckoned(from), nearestReckoned(to)];
      if (start === end) return 0;
      const built = covering(Math.min(start, end), Math.max(start, end));
      return workedBefore(built, end) - workedBefore(built, start);
    },
    add(from, ms) {
      if (ms <= 0) return from;
      if (!isReckoned(from)) return null;
      return (
        addWithin(covering(from, from), from, ms) ?? reaching(from, (built) => addWithin(built, from, ms))
      );
    },
    isOpen(at) {
      if (!isReckoned(at)) return false;
      const { starts, ends } = covering(at, at);
      const opened = firstAbove(starts, at);
      return opened > 0 && at < entry(ends, opened - 1);
    },
    nextOpening,
    nextClosing,
    around(at) {
      if (!isReckoned(at)) return NEVER_OPEN;
      const built = covering(at, at);
      const { starts, ends } = built;
      const opened = firstAbove(starts, at);
      const isOpen = opened > 0 && at < entry(ends, opened - 1);
      const closing = isOpen ? opened - 1 : opened;
      // Windows do not overlap, so the next to close is this one or the next to open; at the index's end it is asked
      // for.
      const isInside = opened < starts.length && entry(ends, opened) < built.to;
      return {
        isOpen,
        nextOpening: isInside ? entry(starts, opened) : nextOpening(at),
        nextClosing: isInside ? entry(ends, closing) : nextClosing(at),
      };
    },
    intervals(from, to) {
      if (from >= to || from >= RECKONED.end || to <= RECKONED.start) return [];
      const { starts, ends } = covering(nearestReckoned(from), nearestReckoned(to));
      const found: Interval[] = [];
      for (let at = firstAbove(ends, from); at < starts.length && entry(starts, at) < to; at += 1) {
        found.push({ start: entry(starts, at), end: entry(ends, at) });
      }
      return found;
    },
    isProvisional(from, to) {
      if (hours.days === 'every-day' || from >= to) return false;
      // A zone is less than a day from UTC: only near the edges of what is announced need it be asked.
      if (from - DAY >= announced.start && to + DAY < announced.end) return false;
      if (to - DAY > announced.end) return true;
      return !areAnnounced(dateInZone(from, zone), dateInZone(to - 1, zone));
    },
  };

  /** Where all years are announced, so are their ends, but for that of the last. */
  function areAnnounced(first: CalendarDate, last: CalendarDate): boolean {
    for (let year = yearOf(first); year <= yearOf(last); year += 1) {
      if (!calendar.announcedYears.has(year)) return false;
    }
    return isAnnounced(calendar, last);
  }
}

/** The longest stretch of announced days up to the last, by UTC. */
function announcedSpan({ announcedYears, yearEndFrom }: BusinessCalendar): Interval {
  const last = Math.max(...announcedYears);
  let first = last;
  while (announcedYears.has(first - 1)) first -= 1;
  const end = yearEndFrom === null ? Date.UTC(last + 1, 0, 1) : Date.parse(`${last}-${yearEndFrom}T00:00Z`);
  return { start: Date.UTC(first, 0, 1), end };
}
