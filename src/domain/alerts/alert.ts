import type { EpochMs } from '../units.ts';
import type { AlertKind, LedgerRow, LedgerWhy } from './ledger-row.ts';

/** Something to be told, once. `id` names the case, the kind, the step and the deadline it was computed for. */
export interface Alert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly caseId: string | null;
  readonly label: string;
  readonly severity: string | null;
  readonly step: string | null;
  readonly deadline: EpochMs | null;
  /** When it is to be told. */
  readonly at: EpochMs;
  /** Since when the case's clock runs as it does; left out where it is of no case. */
  readonly since?: EpochMs;
  /** Whether it may be told in quiet hours. */
  readonly isSevere: boolean;
  /** Why it is not told although it is due; `null` when it is. */
  readonly silent: LedgerWhy | null;
}

/** The ledger's row of an alert as it is taken in hand. */
export function rowOf(
  alert: Alert,
  fields: Pick<LedgerRow, 'claimedAt' | 'claim' | 'state' | 'why'> & Partial<Pick<LedgerRow, 'told'>>,
): LedgerRow {
  const { at, since: _since, isSevere: _severe, silent: _silent, ...kept } = alert;
  return { ...kept, told: null, ...fields, dueAt: at, stateAt: fields.claimedAt, snoozedUntil: null };
}

/** Whether it is about the first response's deadline: of these a case is told the last one that is due. */
export function isDeadlineStep(kind: AlertKind): boolean {
  return kind === 'deadline-near' || kind === 'deadline-passed';
}
