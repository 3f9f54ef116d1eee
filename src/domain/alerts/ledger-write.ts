import { type Alert, rowOf } from './alert.ts';
import type { LedgerRow, LedgerState, LedgerWhy } from './ledger-row.ts';
import type { Situation } from './situation.ts';

/** A change of the ledger: it takes place only if the row is still in the state `from`; `null`: not there. */
export interface LedgerWrite {
  readonly row: LedgerRow;
  readonly from: LedgerState | null;
}

/** The change of the ledger that takes `alert` in hand, or on from its row before, as of this situation. */
export function put(
  alert: Alert,
  before: LedgerRow | null,
  state: LedgerState,
  why: LedgerWhy,
  { now, presence }: Pick<Situation, 'now' | 'presence'>,
  told: LedgerRow['told'] = before?.told ?? null,
): LedgerWrite {
  const row = rowOf(alert, { claimedAt: before?.claimedAt ?? now, claim: presence.run, state, why, told });
  return { row: { ...row, dueAt: before?.dueAt ?? row.dueAt, stateAt: now }, from: before?.state ?? null };
}
