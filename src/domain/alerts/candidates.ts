import { type EpochMs, MINUTE } from '../units.ts';
import type { Alert } from './alert.ts';
import { hasEnded, isPending, type LedgerRow, type LedgerWhy } from './ledger-row.ts';
import { type LedgerWrite, put } from './ledger-write.ts';
import { newlySet } from './newly-set.ts';
import type { Presence, Situation } from './situation.ts';

/** An alert that comes later than this, after the program was away, belongs to the digest. */
const LATE_AFTER_MS = 2 * MINUTE;

/** An alert that may be told now, with the row that it has already. */
export interface Candidate {
  readonly alert: Alert;
  readonly row: LedgerRow | null;
  readonly why: LedgerWhy;
  /** Whether the first reading after an absence may show that it is answered. */
  readonly isWaiting: boolean;
}

/** The alerts that may be told now, and what is written of those that never are. */
export function candidatesOf(
  situation: Situation,
  lookAt: (at: EpochMs) => void,
): { readonly candidates: readonly Candidate[]; readonly silent: readonly LedgerWrite[] } {
  const { now, alerts, rows, presence, settings } = situation;
  const candidates: Candidate[] = [];
  const silent: LedgerWrite[] = [];
  const isNewlySet = newlySet(rows, settings.steps);
  for (const alert of alerts) {
    if (alert.at > now) continue;
    const row = rows.get(alert.id) ?? null;
    const isNew = row === null || isBack(alert, row);
    if (isNew && alert.silent !== null) {
      const state = alert.silent === 'first-reading' ? 'past' : 'silenced';
      silent.push(put(alert, row, state, alert.silent, situation));
    } else if (isNew && isNewlySet(alert)) {
      silent.push(put(alert, row, 'past', 'step-set-later', situation));
    } else if (isNew) {
      const isLate = now - alert.at > LATE_AFTER_MS && cameDueAway(alert, presence);
      const isWaiting = isLate && now < presence.settledFrom;
      if (isWaiting) lookAt(presence.settledFrom);
      candidates.push({ alert, row, why: isLate ? 'away' : 'on-time', isWaiting });
    } else if (row !== null && isPending(row)) {
      const why = dueAgain(row, presence, now);
      if (why !== null) candidates.push({ alert, row, why, isWaiting: false });
      else if (row.state === 'snoozed' && row.snoozedUntil !== null) lookAt(row.snoozedUntil);
    }
  }
  return { candidates, silent };
}

/** Whether it came due while the program was away: not by a change since, such as a clock that is resumed now. */
function cameDueAway({ at, since = at }: Alert, { awayUntil }: Presence): boolean {
  return Math.max(at, since) <= awayUntil;
}

/** Whether nothing is to be decided about an alert with this row while it holds: it was told, or never will be. */
export function isSettled(alert: Alert, row: LedgerRow): boolean {
  return !isPending(row) && !isBack(alert, row);
}

/**
 * Whether an alert that no longer held holds again, and is news: it was never told, or before its time, or a case is
 * one's own again, other than by coming forward.
 */
function isBack({ kind }: Alert, row: LedgerRow): boolean {
  const isAgain = kind === 'case-assigned' && row.why !== 'same-case';
  return hasEnded(row) && (row.told === null || row.why === 'clock-ahead' || isAgain);
}

/**
 * Whether the row was written by a clock that was ahead and was put right since: what is reckoned from then would take
 * longer by as much. Less than a minute is no such thing, since the clock follows the help desks' all the time.
 */
function isAhead({ stateAt }: LedgerRow, now: EpochMs): boolean {
  return stateAt > now + MINUTE;
}

/** Why an alert that was taken in hand before is to be told now; `null` while it is not. */
function dueAgain(row: LedgerRow, { reachableSince, isWatched }: Presence, now: EpochMs): LedgerWhy | null {
  switch (row.state) {
    case 'due':
      // One review runs at a time: what is still in hand when the next begins was cut off while it was told.
      return 'maybe-shown';
    case 'held':
      return row.why;
    case 'snoozed': {
      const isOver = row.snoozedUntil !== null && row.snoozedUntil <= now;
      return isOver || isAhead(row, now) ? 'snoozed' : null;
    }
    case 'refused': {
      const canArrive = reachableSince !== null && (reachableSince >= row.stateAt || isAhead(row, now));
      return isWatched || canArrive ? row.why : null;
    }
    default:
      return null;
  }
}
