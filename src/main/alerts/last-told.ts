import type { LedgerRow } from '../../domain/alerts/ledger-row.ts';

/** The alert of a case that was told last and can be put off; `null` when there is none. */
export function lastTold(rows: ReadonlyMap<string, LedgerRow>, caseId: string): LedgerRow | null {
  let last: LedgerRow | null = null;
  for (const row of rows.values()) {
    const isTold = row.state === 'fired' || row.state === 'seen';
    if (row.caseId === caseId && isTold && (last === null || row.dueAt > last.dueAt)) last = row;
  }
  return last;
}
