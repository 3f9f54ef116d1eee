import type { EpochMs } from '../units.ts';
import type { LedgerRow } from './ledger-row.ts';

/** What the ledger notes at `now` of no case: who sits here, what was read, which steps are set. It is never told. */
export function deskNote(
  note: Pick<LedgerRow, 'id' | 'kind' | 'label' | 'why'>,
  now: EpochMs,
  claim: string,
): LedgerRow {
  return {
    ...note,
    caseId: null,
    severity: null,
    step: null,
    deadline: null,
    dueAt: now,
    claimedAt: now,
    claim,
    state: 'noted',
    stateAt: now,
    told: null,
    snoozedUntil: null,
  };
}
