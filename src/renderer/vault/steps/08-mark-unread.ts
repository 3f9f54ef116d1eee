import type { Transaction } from 'dexie';

interface OldRow {
  readonly kind: string;
  readonly state: string;
  readonly told: object | null;
  live: 0 | 1;
  unread?: 0 | 1;
}

/**
 * Schema step 8: an alert that was told says whether somebody has seen it. One that says whose a case is stays in mind
 * once seen: when the case is given away and comes back, that is news.
 */
export function markUnread(transaction: Transaction): PromiseLike<unknown> {
  return transaction
    .table('ledger')
    .toCollection()
    .modify((row: OldRow) => {
      if (row.state === 'fired' || row.state === 'refused') row.unread = 1;
      else if (row.state === 'seen' || (row.told !== null && row.state !== 'due')) row.unread = 0;
      if (row.state === 'seen' && row.kind === 'case-assigned') row.live = 1;
    });
}
