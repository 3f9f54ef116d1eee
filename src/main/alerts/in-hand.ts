import type { Alert } from '../../domain/alerts/alert.ts';
import { isSettled } from '../../domain/alerts/candidates.ts';
import { isPending, type LedgerRow } from '../../domain/alerts/ledger-row.ts';
import { answeredFrom } from '../../domain/clock/in-time.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { WatchedCase, WatchedCases } from './watched-cases.ts';

/** The alerts that a review decides of. */
export interface InHand {
  readonly alerts: readonly Alert[];
  /** When the next one comes due; `null`: none does. */
  readonly nextAt: EpochMs | null;
}

/**
 * The cases of which there is nothing to decide, and until when: every alert of theirs is settled or not due yet. A
 * case that changes, and every case after a change of rules or settings, is watched anew and rests no more.
 */
export type RestingCases = WeakMap<WatchedCase, { readonly from: EpochMs; readonly until: EpochMs | null }>;

/**
 * Gathers the alerts to decide about at `now`: all that windows, sources and calendars raise, and of the cases'
 * alerts those that are due or have a row in `rows`, and are not settled. Most of ten thousand cases have none:
 * `resting` remembers until when. What becomes answered by a response that is dated ahead is looked at then, too.
 */
export function takeInHand(
  watched: Pick<WatchedCases, 'all' | 'find' | 'alertsOf'>,
  others: readonly Alert[],
  at: {
    readonly now: EpochMs;
    readonly rows: ReadonlyMap<string, LedgerRow>;
    /** Whether nothing becomes of an alert any more: see the ledger. */
    readonly isDone: (id: string) => boolean;
    /** Those of the rows that wait to be told. */
    readonly waiting: Iterable<LedgerRow>;
    readonly resting: RestingCases;
  },
): InHand {
  const { now, rows, isDone, waiting, resting } = at;
  const alerts: Alert[] = [];
  let nextAt: EpochMs | null = null;
  const waitFor = (instant: EpochMs | null) => {
    if (instant !== null && (nextAt === null || instant < nextAt)) nextAt = instant;
  };
  const take = (alert: Alert): boolean => {
    if (isDone(alert.id)) return false;
    const row = rows.get(alert.id);
    const isDecided = row === undefined ? alert.at > now : isSettled(alert, row);
    if (!isDecided) alerts.push(alert);
    return !isDecided;
  };

  for (const alert of others) {
    alerts.push(alert);
    if (alert.at > now) waitFor(alert.at);
  }
  // What was put off meanwhile is to be decided of again.
  for (const row of waiting) {
    const found = row.caseId === null || !isPending(row) ? undefined : watched.find(row.caseId);
    if (found !== undefined) resting.delete(found);
  }
  for (const one of watched.all()) {
    const rest = resting.get(one);
    if (rest !== undefined && rest.from <= now && (rest.until === null || now < rest.until)) {
      waitFor(rest.until);
      continue;
    }
    let taken = 0;
    let until = answeredFrom(one.clock, now);
    for (const alert of watched.alertsOf(one)) {
      if (take(alert)) taken += 1;
      if (alert.at > now && (until === null || alert.at < until)) until = alert.at;
    }
    waitFor(until);
    if (taken === 0) resting.set(one, { from: now, until });
    else resting.delete(one);
  }
  return { alerts, nextAt };
}
