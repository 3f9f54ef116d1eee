import type { StoredCase } from '../../../domain/cases/case.ts';
import type { ClockState } from '../../../domain/clock/reading.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { RuleBooks } from '../../../domain/rules/rule-books.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { type Entry, entryUnder, hasSameHistory, isOutdated, readAgain } from './entry.ts';
import { compareEntries } from './order.ts';

/** How many cases of one kind of working hours tick, and how many wait for it to open. */
export interface HoursLoad {
  readonly ticking: number;
  readonly waiting: number;
}

/** The board at one moment. Never changed. */
export interface BoardView {
  /** Most urgent first. */
  readonly entries: readonly Entry[];
  readonly total: number;
  readonly states: Readonly<Record<ClockState, number>>;
  /** By `hoursKey`. */
  readonly load: ReadonlyMap<string, HoursLoad>;
}

/** The open cases in the board's order. A clock is computed when its case changes, read when a reading ends. */
export interface BoardModel {
  /** Reads every case under these books from now on. */
  setBooks(books: RuleBooks, now: EpochMs): void;
  /** Takes the open cases as stored. */
  take(cases: readonly StoredCase[], now: EpochMs): void;
  /** Lets time pass: one comparison unless a reading ended. */
  tick(now: EpochMs): void;
  view(): BoardView;
  subscribe(listener: () => void): () => void;
}

/** A board without cases, read under `initial` until other books are set. */
export function createBoardModel(initial: RuleBooks): BoardModel {
  let books = initial;
  let entries = new Map<string, Entry>();
  let nextEnd = Number.POSITIVE_INFINITY;
  let readAt = Number.NEGATIVE_INFINITY;
  let current = viewOf([]);
  const listeners = new Set<() => void>();

  const settle = (now: EpochMs) => {
    readAt = now;
    nextEnd = Number.POSITIVE_INFINITY;
    for (const { reading } of entries.values()) nextEnd = Math.min(nextEnd, reading.until ?? nextEnd);
    // Kept in the board's order, so that sorting again after a few cases moved is hardly more than a look.
    const sorted = [...entries.values()].sort(compareEntries);
    entries = new Map(sorted.map((entry) => [entry.subject.id, entry]));
    current = viewOf(sorted);
    for (const listener of listeners) listener();
  };

  return {
    setBooks(changed, now) {
      books = changed;
      for (const [id, { subject }] of entries) entries.set(id, entryUnder(books, subject, now));
      settle(now);
    },
    take(cases, now) {
      entries = new Map(cases.map((subject) => [subject.id, taken(entries.get(subject.id), subject)]));
      settle(now);

      function taken(known: Entry | undefined, subject: StoredCase): Entry {
        if (known === undefined || !hasSameHistory(known.subject, subject))
          return entryUnder(books, subject, now);
        if (isSameCase(known.subject, subject)) return isOutdated(known, now) ? readAgain(known, now) : known;
        return readAgain({ ...known, subject }, now);
      }
    },
    tick(now) {
      if (now >= readAt && now < nextEnd) return;
      for (const [id, entry] of entries) if (isOutdated(entry, now)) entries.set(id, readAgain(entry, now));
      settle(now);
    },
    view: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** What the load of a kind of working hours is found by: the policy's hours, whatever the version. */
export function hoursKey({ id }: Pick<Policy, 'id'>, hoursId: string): string {
  return `${id} ${hoursId}`;
}

/** Whether nothing that a row shows differs; the histories are the same. */
function isSameCase(a: StoredCase, b: StoredCase): boolean {
  return (
    a.revision === b.revision &&
    a.updatedAt === b.updatedAt &&
    a.subject === b.subject &&
    a.customer === b.customer &&
    a.owner === b.owner &&
    a.queue === b.queue &&
    a.status === b.status &&
    a.key === b.key &&
    JSON.stringify([a.mappingRemarks, a.details]) === JSON.stringify([b.mappingRemarks, b.details])
  );
}

function viewOf(entries: readonly Entry[]): BoardView {
  const states: Record<ClockState, number> = {
    breached: 0,
    running: 0,
    'waiting-to-open': 0,
    paused: 0,
    met: 0,
  };
  const load = new Map<string, { ticking: number; waiting: number }>();
  for (const entry of entries) {
    states[entry.reading.state] += 1;
    if (entry.clock.respondedAt !== null || entry.reading.pausedFor !== null) continue;
    const key = hoursKey(entry.clock.policy, entry.hoursId);
    const hours = load.get(key) ?? { ticking: 0, waiting: 0 };
    if (entry.reading.isFalling) hours.ticking += 1;
    else hours.waiting += 1;
    load.set(key, hours);
  }
  return { entries, total: entries.length, states, load };
}
