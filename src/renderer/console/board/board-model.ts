import type { StoredCase } from '../../../domain/cases/case.ts';
import { isOutdated } from '../../../domain/clock/held-reading.ts';
import type { RuleBooks } from '../../../domain/rules/rule-books.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { NO_STANDINGS, type Standings, standingsAfter } from './counted.ts';
import { type Entry, entryUnder, hasSameHistory, readAgain } from './entry.ts';
import { type HoursLoad, loadAfter } from './hours-load.ts';
import { type Nearing, nearingAfter } from './nearing.ts';
import { compareEntries } from './order.ts';
import { sortIn } from './sort-in.ts';

/** The board at one moment. Never changed. */
export interface BoardView {
  /** Most urgent first. */
  readonly entries: readonly Entry[];
  readonly total: number;
  /** By `hoursKey` of the hours. */
  readonly load: ReadonlyMap<string, HoursLoad>;
  readonly standings: Standings;
  readonly nearing: Nearing;
}

/** The open cases in the board's order. A clock is computed when its case changes, read when a reading ends. */
export interface BoardModel {
  /** Reads every case under these books from now on. */
  setBooks(books: RuleBooks, now: EpochMs): void;
  /** Computes the clocks of cases that `take` will be given, and shows nothing of them yet. */
  prepare(cases: readonly StoredCase[], now: EpochMs): void;
  /**
   * The same with what another board, read under the same rules, has computed: what `take` finds unchanged stays the
   * same object.
   */
  adopt(entries: readonly Entry[]): void;
  /** Takes the open cases as stored, all of them. */
  take(cases: readonly StoredCase[], now: EpochMs): void;
  /** Takes some of them: those that are stored open, and the ids of those that are so no more. */
  change(open: readonly StoredCase[], gone: readonly string[], now: EpochMs): void;
  /** Lets time pass: one comparison unless a reading ended. */
  tick(now: EpochMs): void;
  view(): BoardView;
  subscribe(listener: () => void): () => void;
}

/** The entries that were replaced, added or taken away, by their ids: what they were before. */
type Moved = ReadonlyMap<string, Entry | undefined>;

/** A board without cases, read under `initial` until other books are set. */
export function createBoardModel(initial: RuleBooks): BoardModel {
  let books = initial;
  const entries = new Map<string, Entry>();
  const prepared = new Map<string, Entry>();
  /** No reading ends before; that of an entry which is no more may have. */
  let nextEnd = Number.POSITIVE_INFINITY;
  /** No entry was read later. */
  let readAt = Number.NEGATIVE_INFINITY;
  let current: BoardView = {
    entries: [],
    total: 0,
    load: new Map(),
    standings: NO_STANDINGS,
    nearing: [],
  };
  const listeners = new Set<() => void>();

  const settle = (moved: Moved) => {
    if (moved.size === 0) return;
    const gone = [...moved.values()].filter((entry) => entry !== undefined);
    const come = [...moved.keys()].flatMap((id) => entries.get(id) ?? []);
    for (const { reading } of come) nextEnd = Math.min(nextEnd, reading.until ?? nextEnd);
    const sorted = sortIn(current.entries, gone, come, compareEntries);
    current = {
      entries: sorted,
      total: sorted.length,
      load: loadAfter(current.load, gone, come),
      standings: standingsAfter(current.standings, gone, come),
      nearing: nearingAfter(current.nearing, gone, come, sorted),
    };
    for (const listener of listeners) listener();
  };

  const entryFor = (subject: StoredCase, now: EpochMs): Entry => {
    const known = prepared.get(subject.id) ?? entries.get(subject.id);
    if (known === undefined || !hasSameHistory(known.subject, subject))
      return entryUnder(books, subject, now);
    if (isSameCase(known.subject, subject)) return isOutdated(known, now) ? readAgain(known, now) : known;
    return readAgain({ ...known, subject }, now);
  };

  const change = (open: readonly StoredCase[], gone: readonly string[], now: EpochMs) => {
    const moved = new Map(gone.map((id) => [id, entries.get(id)]));
    for (const id of gone) entries.delete(id);
    for (const subject of open) {
      const { id } = subject;
      const before = entries.get(id);
      const entry = entryFor(subject, now);
      if (entry === before) continue;
      if (!moved.has(id)) moved.set(id, before);
      entries.set(id, entry);
    }
    readAt = Math.max(readAt, now);
    settle(moved);
  };

  return {
    setBooks(changed, now) {
      books = changed;
      prepared.clear();
      const moved = new Map(entries);
      for (const [id, { subject }] of moved) entries.set(id, entryUnder(books, subject, now));
      readAt = now;
      settle(moved);
    },
    prepare(cases, now) {
      for (const subject of cases) prepared.set(subject.id, entryFor(subject, now));
    },
    adopt(computed) {
      for (const entry of computed) prepared.set(entry.subject.id, entry);
    },
    take(cases, now) {
      const stored = new Set(cases.map(({ id }) => id));
      const gone = [...entries.keys()].filter((id) => !stored.has(id));
      change(cases, gone, now);
      prepared.clear();
    },
    change,
    tick(now) {
      if (now >= readAt && now < nextEnd) return;
      const moved = new Map<string, Entry>();
      nextEnd = Number.POSITIVE_INFINITY;
      for (const [id, entry] of entries) {
        if (isOutdated(entry, now)) {
          entries.set(id, readAgain(entry, now));
          moved.set(id, entry);
        } else nextEnd = Math.min(nextEnd, entry.reading.until ?? nextEnd);
      }
      readAt = now;
      settle(moved);
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

/** Whether nothing that a row shows differs; the histories are the same. */
function isSameCase(a: StoredCase, b: StoredCase): boolean {
  if (a === b) return true;
  return (
    a.revision === b.revision &&
    a.updatedAt === b.updatedAt &&
    a.subject === b.subject &&
    a.customer === b.customer &&
    a.owner === b.owner &&
    a.queue === b.queue &&
    a.status === b.status &&
    a.key === b.key &&
    a.maybeSame === b.maybeSame &&
    JSON.stringify([a.mappingRemarks, a.details]) === JSON.stringify([b.mappingRemarks, b.details])
  );
}
