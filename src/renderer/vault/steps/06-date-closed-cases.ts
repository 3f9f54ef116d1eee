import type { Transaction } from 'dexie';

interface OldCase {
  readonly open: 0 | 1;
  readonly updatedAt: number;
  endedAt?: number;
}

/** Schema step 6: a closed case tells when it last changed under a name that open ones do not have. */
export function dateClosedCases(transaction: Transaction): PromiseLike<unknown> {
  return transaction
    .table('cases')
    .toCollection()
    .modify((row: OldCase) => {
      if (row.open === 0) row.endedAt = row.updatedAt;
    });
}
