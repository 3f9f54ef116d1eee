import { type RefObject, useEffect, useRef } from 'react';
import { lastTold } from '../../../domain/alerts/last-told.ts';
import type { LedgerRow } from '../../../domain/alerts/ledger-row.ts';
import { bridge } from '../bridge.ts';
import { programClock } from '../clock.ts';
import { told } from '../notices/told.ts';
import { ALERTS_FOOT } from './alerts-foot.ts';
import { followSight } from './follow-sight.ts';
import { seeWhenPressed } from './see-when-pressed.ts';

/** What lies over the case, or tells of alerts itself. */
const ELSEWHERE = `[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [${ALERTS_FOOT}]`;

/**
 * Has what is told of a case while it is open be seen once somebody goes on working in this window: `rows` are those of
 * the case in the ledger. What was not shown yet is not seen by that. For the bar that tells of it.
 */
export function useSeenWhenPressed(rows: readonly LedgerRow[]): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  const shown = rows.filter(({ state }) => state === 'fired');
  const last = lastTold(shown)?.id ?? null;
  /** Another one that is told has to be in sight as long. */
  const ids = JSON.stringify(shown.map(({ id }) => id));
  useEffect(() => {
    const element = bar.current;
    if (last === null || element === null) return;
    const place = {
      window,
      elapsed: programClock.elapsed,
      followSight: (hear: (isInSight: boolean) => void) => followSight(element, last, hear),
      isElsewhere,
    };
    return seeWhenPressed(place, () => told(bridge.markAlertsSeen({ alertIds: JSON.parse(ids) })));
  }, [ids, last]);
  return bar;
}

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(ELSEWHERE) !== null;
}
