import type { LedgerRow } from './ledger-row.ts';

/** The alert that was told last and can be put off, also once more; `null` when there is none. */
export function lastTold(rows: Iterable<LedgerRow>): LedgerRow | null {
  let last: LedgerRow | null = null;
  for (const row of rows) {
    const isTold = row.state === 'fired' || row.state === 'seen' || row.state === 'snoozed';
    if (isTold && (last === null || row.dueAt > last.dueAt)) last = row;
  }
  return last;
}
