import { sortDue } from '../../domain/alerts/due.ts';
import { startsTickingAt, windowOpeningId } from '../../domain/alerts/window-opening.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import { readClock } from '../../domain/clock/reading.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { PolicyBook } from '../../domain/policy/policy-book.ts';
import { type EpochMs, MINUTE, SECOND } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import { createAlarm } from './alarm.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { DueAlert, Notice, NoticeWords } from './notice.ts';
import { watchCases } from './watched-cases.ts';

/** What the alert desk needs. */
export interface AlertWorld {
  readonly clock: Clock;
  /** The policies that a case is read under, as they are now. */
  readonly bookOf: (caseId: string) => PolicyBook;
  readonly ledger: Ledger;
  readonly show: (notice: Notice) => Promise<'shown' | 'refused'>;
  readonly words: NoticeWords;
  readonly log: (message: string) => void;
}

/** Tells what is due, when it is due, at most once each. */
export interface AlertDesk {
  /** Takes over cases as stored. */
  update(cases: readonly StoredCase[]): void;
  /** Reads all clocks again, as after a change of the rules: what is due by them is told. */
  reread(): void;
  /** Tells nothing more of the cases of a source. */
  forgetSource(sourceId: string): void;
  /** Looks at the clock again: after sleep, unlock or a jump of the clock. Resolves when what is due is told. */
  recheck(): Promise<void>;
}

/** From this many alerts at once on, one notification tells them all. */
const GROUPED_FROM = 4;

/** After a failure, such as a vault that is being restarted. */
const AGAIN_AFTER_MS = 10 * SECOND;

/** An opening noticed later than this (after sleep) is no news any more: the board shows what ticks. */
const OPENING_IS_NEWS_MS = 15 * MINUTE;

/** Starts with no cases. One review runs at a time; what comes meanwhile is reviewed after it. */
export function createAlertDesk(world: AlertWorld): AlertDesk {
  const { clock, ledger } = world;
  const watched = watchCases(world.bookOf);
  const alarm = createAlarm(clock, () => review());
  /** Waiting clocks by case, as of the last review: what is among them and ticks now has just been opened. */
  let waiting = new Map<string, EpochMs>();
  let reviewing: Promise<void> | null = null;
  let isAsked = false;

  const review = (): void => {
    isAsked = true;
    reviewing ??= reviewWhileAsked();
  };

  const reviewWhileAsked = async (): Promise<void> => {
    let now = clock.now();
    let next: EpochMs | null;
    try {
      while (isAsked) {
        isAsked = false;
        now = clock.now();
        await tellOpenings(now);
        await tellDeadlines(now);
      }
      waiting = waitingAt(now);
      next = watched.nextInstant(now);
    } catch (error) {
      world.log(`alerts could not be reviewed, again soon: ${error}`);
      next = now + AGAIN_AFTER_MS;
    }
    reviewing = null;
    alarm.set(next);
  };

  const waitingAt = (now: EpochMs): Map<string, EpochMs> => {
    const found = new Map(waiting);
    for (const { subject, clock: caseClock } of watched.all()) {
      const at = startsTickingAt(caseClock, now);
      if (at === null) continue;
      found.set(subject.id, at);
    }
    for (const [id, at] of found) if (at <= now - OPENING_IS_NEWS_MS) found.delete(id);
    return found;
  };

  const tellOpenings = async (now: EpochMs): Promise<void> => {
    const opened = [...waiting].filter(([, at]) => at <= now);
    const byInstant = groupBy(opened, ([, at]) => at);
    for (const [at, entries] of byInstant) {
      const cases = entries
        .flatMap(([id]) => watched.find(id) ?? [])
        .filter((one) => readClock(one.clock, now).isFalling);
      for (const [id] of entries) waiting.delete(id);
      if (cases.length === 0 || at <= now - OPENING_IS_NEWS_MS) continue;
      const entry: LedgerEntry = {
        id: windowOpeningId(at),
        kind: 'window-opened',
        caseId: null,
        dueAt: at,
        outcome: 'claimed',
      };
      const claimed = await ledger.claim([entry], now);
      if (claimed.length > 0) await showAndSettle(world.words.opening(cases), claimed);
    }
  };

  const tellDeadlines = async (now: EpochMs): Promise<void> => {
    const candidates = [...watched.all()].flatMap((one) =>
      one.alerts.filter(({ at }) => at <= now).map((alert) => ({ alert, watched: one })),
    );
    if (candidates.length === 0) return;
    const unknown = await ledger.unknown(candidates.map(({ alert }) => alert.id));
    const fresh = candidates.filter(({ alert }) => unknown.has(alert.id));
    const toTell: DueAlert[] = [];
    const entries: LedgerEntry[] = [];
    for (const group of groupBy(fresh, (one) => one.watched).values()) {
      const subject = group[0]?.watched.subject;
      if (subject === undefined) continue;
      const sorted = sortDue(
        group.map(({ alert }) => alert),
        subject.firstSeenAt,
        now,
      );
      for (const due of group) {
        const isTold = sorted.tell.includes(due.alert);
        if (isTold) toTell.push(due);
        const silent = sorted.past.includes(due.alert) ? 'past' : 'superseded';
        entries.push(entryOf(due, isTold ? 'claimed' : silent));
      }
    }
    const claimed = new Set(await ledger.claim(entries, now));
    const telling = toTell.filter(({ alert }) => claimed.has(alert.id));
    const ids = telling.map(({ alert }) => alert.id);
    if (telling.length >= GROUPED_FROM) await showAndSettle(world.words.many(telling), ids);
    else for (const due of telling) await showAndSettle(world.words.one(due), [due.alert.id]);
  };

  const showAndSettle = async (notice: Notice, ids: readonly string[]): Promise<void> => {
    const outcome = await world.show(notice);
    if (outcome === 'refused') world.log(`the desktop did not take a notification: ${notice.title}`);
    await ledger.settle(ids, outcome);
  };

  clock.onShift(review);
  return {
    update(cases) {
      watched.update(cases);
      waiting = waitingAt(clock.now());
      review();
    },
    reread() {
      watched.reread();
      // What waited by the rules before waits for nothing now.
      waiting = new Map();
      waiting = waitingAt(clock.now());
      review();
    },
    forgetSource: watched.forgetSource,
    async recheck() {
      alarm.recheck();
      await reviewing;
    },
  };
}

function entryOf({ alert }: DueAlert, outcome: LedgerEntry['outcome']): LedgerEntry {
  return { id: alert.id, kind: alert.kind, caseId: alert.caseId, dueAt: alert.at, outcome };
}
