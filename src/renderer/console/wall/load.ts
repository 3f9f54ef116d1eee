import type { Interval } from '../../../domain/calendar/working-time.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import { DAY, type EpochMs, MINUTE } from '../../../domain/units.ts';

/** A stretch of the load strip and the deadlines in it. */
export interface LoadSlot {
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** Between the windows everything is one slot, however long it is. */
  readonly kind: 'this-window' | 'closed' | 'next-window';
  readonly deadlines: number;
}

const HALF_HOUR = 30 * MINUTE;

/** So far is looked for the windows, and so long is one at most: a policy may have none that ever closes. */
const LOOK_AHEAD_MS = 21 * DAY;
const LONGEST_WINDOW_MS = DAY;

/**
 * The deadlines from `now` to the end of the desk's next window, a half hour each, what lies between the windows
 * in one. The desk is open while any working hours of the policies in force are that are not around the clock.
 */
export function loadOf(deadlines: readonly EpochMs[], book: PolicyBook, now: EpochMs): readonly LoadSlot[] {
  const first = Math.floor(now / HALF_HOUR) * HALF_HOUR;
  const [a, b] = deskWindows(book, first);
  const isOpen = a.start <= now;
  const current = isOpen ? halfHours(a, 'this-window') : [];
  const next = halfHours(isOpen ? b : a, 'next-window');
  const closed = stretch(isOpen ? a.end : first, (isOpen ? b : a).start);
  return [...current, ...closed, ...next].map(
    (slot): LoadSlot => ({
      ...slot,
      // A deadline at a closing is still in time there: it belongs to the slot that it ends.
      deadlines: deadlines.filter((at) => at >= now && at > slot.start && at <= slot.end).length,
    }),
  );
}

/** The desk's window at `from` or after it, cut to begin there, and the one after that. */
function deskWindows(book: PolicyBook, from: EpochMs): readonly [Interval, Interval] {
  const policies = book.allInForce(from);
  const intervals = policies
    .flatMap((policy) => Object.keys(policy.workingHours).map((id) => book.workingTime(policy, id)))
    .filter((time) => time.nextClosing(from) !== null)
    .flatMap((time) => time.intervals(from, from + LOOK_AHEAD_MS))
    .sort((x, y) => x.start - y.start);
  const merged: Interval[] = [];
  for (const { start, end } of intervals) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else merged.push({ start: Math.max(start, from), end });
  }
  const a = merged[0] ?? { start: from, end: from + LONGEST_WINDOW_MS };
  const b = merged[1] ?? { start: a.end, end: a.end + LONGEST_WINDOW_MS };
  return [atMost(a), atMost(b)];
}

function atMost({ start, end }: Interval): Interval {
  return { start, end: Math.min(end, start + LONGEST_WINDOW_MS) };
}

type Stretch = Omit<LoadSlot, 'deadlines'>;

function halfHours({ start, end }: Interval, kind: LoadSlot['kind']): Stretch[] {
  const slots: Stretch[] = [];
  for (let at = start; at < end; at += HALF_HOUR) {
    slots.push({ start: at, end: Math.min(at + HALF_HOUR, end), kind });
  }
  return slots;
}

function stretch(start: EpochMs, end: EpochMs): Stretch[] {
  return start < end ? [{ start, end, kind: 'closed' }] : [];
}
