import { type EpochMs, MINUTE } from '../units.ts';
import { type Alert, rowOf } from './alert.ts';
import { lastPartOf } from './alert-id.ts';
import { hasEnded, type LedgerRow, type LedgerWhy } from './ledger-row.ts';
import type { LedgerWrite } from './ledger-write.ts';

/**
 * The ledger's rows of alerts that a twin of their case told before, or deliberately did not, or the case itself for a
 * deadline less than a minute away, as when a help desk dates what was done here: such an alert is told no second time,
 * and its notification, where it is still to be seen, is the alert's now.
 *
 * @param alerts that are due and have no row of their own.
 * @param rows of their cases and of the twins of these.
 */
export function toldByTwins(
  alerts: readonly Alert[],
  rows: readonly LedgerRow[],
  twinsOf: (caseId: string) => readonly string[],
  at: { readonly claim: string; readonly now: EpochMs },
): readonly LedgerWrite[] {
  return alerts.flatMap((alert): LedgerWrite[] => {
    const same = new Set([alert.caseId, ...twinsOf(alert.caseId ?? '')]);
    const told = rows.filter((row) => same.has(row.caseId) && isSameAlert(alert, row) && isTold(row));
    const found = told.find((row) => !hasEnded(row)) ?? told[0];
    if (found === undefined) return [];
    const { state, why, snoozedUntil } = found;
    const ofTwin = hasEnded(found) && found.caseId !== alert.caseId;
    const kept = {
      ...(ofTwin ? ({ state: 'silenced', why: 'same-case' } as const) : { state, why }),
      told: found.told,
    };
    const row = rowOf(alert, { claimedAt: at.now, claim: at.claim, ...kept });
    return [{ row: { ...row, snoozedUntil }, from: null }];
  });
}

/** Whether both tell the same: an export that cuts the seconds, and a help desk that is told of something only when it
 * is sent, move a deadline by less than a minute. */
function isSameAlert(alert: Alert, row: LedgerRow): boolean {
  if (alert.kind !== row.kind || alert.step !== row.step) return false;
  // Of the case itself that is a former move to the same deadline.
  if (alert.kind === 'deadline-moved' && alert.caseId === row.caseId) return false;
  const [of, ofRow] = [lastPartOf(alert.id), lastPartOf(row.id)];
  if (of === ofRow) return true;
  // That of an assignment ends with a name, which may be a number, too.
  return alert.kind !== 'case-assigned' && Math.abs(Number(of) - Number(ofRow)) < MINUTE;
}

/** Why an alert is told of none of the twins: somebody here did it, or has heard of it. */
const BY_ONESELF: readonly LedgerWhy[] = ['same-case', 'taken-here', 'logged-here', 'yours-already'];

/** Whether the row settles the alert for its twin, too: what is still to be told is told by the case that counts. */
function isTold({ state, why, told }: LedgerRow): boolean {
  switch (state) {
    case 'fired':
    case 'seen':
    case 'snoozed':
    case 'past':
    case 'superseded':
      return true;
    case 'silenced':
      return BY_ONESELF.includes(why);
    case 'answered':
    case 'withdrawn':
      return told !== null && why !== 'clock-ahead';
    case 'due':
    case 'held':
    case 'refused':
    case 'noted':
      return false;
  }
}
