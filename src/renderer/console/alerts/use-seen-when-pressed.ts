import { useEffect } from 'react';
import { isUnread, type LedgerRow } from '../../../domain/alerts/ledger-row.ts';
import { bridge } from '../bridge.ts';
import { programClock } from '../clock.ts';
import { told } from '../notices/told.ts';
import { ALERTS_FOOT } from './alerts-foot.ts';
import { seeWhenPressed } from './see-when-pressed.ts';

/** What lies over the case, or tells of alerts itself. */
const ELSEWHERE = `[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [${ALERTS_FOOT}]`;

/**
 * Has what is told of a case while it is open be seen once somebody goes on working in this window: `rows` are those of
 * the case in the ledger.
 */
export function useSeenWhenPressed(caseId: string, rows: readonly LedgerRow[]): void {
  const unread = rows.filter(isUnread);
  /** Another one that is told has to be in sight as long. */
  const last = unread.length === 0 ? null : Math.max(...unread.map(({ stateAt }) => stateAt));
  useEffect(() => {
    if (last === null) return;
    return seeWhenPressed(window, programClock.elapsed, isElsewhere, () =>
      told(bridge.markCaseSeen({ caseId })),
    );
  }, [caseId, last]);
}

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(ELSEWHERE) !== null;
}
