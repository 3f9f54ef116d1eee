import type { Transaction } from 'dexie';

interface OldRow {
  readonly kind: string;
  readonly caseId: string | null;
  readonly state: string;
  readonly why: string;
  live: 0 | 1;
}

/**
 * Schema step 10: that a case is the agent's own stays in mind also where it was never to be told, or another case told
 * it: when the case is given away and comes back, that is news.
 */
export function keepOwnInMind(transaction: Transaction): PromiseLike<unknown> {
  return transaction
    .table('ledger')
    .filter(({ kind, caseId }: OldRow) => kind === 'case-assigned' && caseId !== null)
    .modify((row: OldRow) => {
      if (row.state === 'past' || row.state === 'silenced' || row.why === 'same-case') row.live = 1;
    });
}
