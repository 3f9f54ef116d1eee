import { isInCentre, isLive, isUnread, type LedgerRow } from '../../../domain/alerts/ledger-row.ts';

/** A row of `ledger`. Instants are epoch ms. */
export interface LedgerEntryRow {
  readonly id: string;
  readonly kind: LedgerRow['kind'];
  readonly caseId: string | null;
  readonly label: string;
  readonly severity: string | null;
  readonly step: string | null;
  readonly deadline: number | null;
  readonly dueAt: number;
  readonly claimedAt: number;
  readonly claim: string;
  readonly state: LedgerRow['state'];
  readonly stateAt: number;
  readonly why: LedgerRow['why'];
  readonly told: LedgerRow['told'];
  readonly snoozedUntil: number | null;
  /** 1 while something may still become of it, or 0, since a boolean cannot be part of a key. */
  readonly live: 0 | 1;
  /** 1 while nobody has seen it, then 0; what was never to be told has none, and is not in its index. */
  readonly unread?: 0 | 1;
}

/** The row that keeps the ledger's `entry`. */
export function rowOfLedgerEntry(entry: LedgerRow): LedgerEntryRow {
  const live = isLive(entry) ? 1 : 0;
  return isInCentre(entry) ? { ...entry, live, unread: isUnread(entry) ? 1 : 0 } : { ...entry, live };
}

/** The ledger's entry that `row` keeps. */
export function ledgerEntryOfRow({ live: _live, unread: _unread, ...row }: LedgerEntryRow): LedgerRow {
  return row;
}
