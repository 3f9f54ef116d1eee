import type { EpochMs } from '../units.ts';
import type { AlertKind, LedgerRow } from './ledger-row.ts';

// How the ledger's rows are named. The names are stored: an alert whose id is put together in another way is told
// again.

/**
 * The id of a case's alert, or of a note about the case.
 *
 * @param computedFor the step, deadline or whatever else makes it another alert; the last part is what twins compare.
 */
export function caseAlertId(
  caseId: string,
  kind: AlertKind | 'deadline-noted',
  ...computedFor: readonly (string | number | null)[]
): string {
  return [caseId, kind, ...computedFor].map(String).join('|');
}

/** The id of the alert of a working window's opening or closing. */
export function windowAlertId(kind: AlertKind, instant: EpochMs): string {
  return `${kind}|${instant}`;
}

/** The id of the alert that a source has not been read since. */
export function staleAlertId(sourceId: string, lastSuccessAt: EpochMs): string {
  return `sync-stale|${sourceId}|${lastSuccessAt}`;
}

/** The id of the note since when a source is watched. */
export function watchedId(sourceId: string): string {
  return `watched|${sourceId}`;
}

/** Between which two ids all of a case lie, both among them. */
export function idsOfCase(caseId: string): readonly [from: string, to: string] {
  return [`${caseId}|`, `${caseId}|\uffff`];
}

/** What the alert was computed for, in the end: the deadline, or what stands there instead of one. */
export function lastPartOf(id: string): string {
  return id.slice(id.lastIndexOf('|') + 1);
}

/** The source that the row is about; `null` where it is about a case, a window or the agent. */
export function sourceOf({ id, caseId }: Pick<LedgerRow, 'id' | 'caseId'>): string | null {
  const [about, sourceId] = id.split('|');
  return caseId === null && (about === 'sync-stale' || about === 'watched') ? (sourceId ?? null) : null;
}
