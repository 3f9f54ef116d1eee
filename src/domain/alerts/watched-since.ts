import type { EpochMs } from '../units.ts';
import { watchedId } from './alert-id.ts';
import { deskNote } from './desk-note.ts';
import type { LedgerRow } from './ledger-row.ts';

/** When the first reading of a source ended, as the ledger has it; `null` while it goes on. */
export function watchedSince(rows: ReadonlyMap<string, LedgerRow>, sourceId: string): EpochMs | null {
  const row = rows.get(watchedId(sourceId));
  return row?.state === 'noted' ? row.dueAt : null;
}

/** The ledger's note that a source was read for the first time: what its cases raise from then on is news. */
export function watchedRow(
  source: { readonly sourceId: string; readonly name: string },
  at: EpochMs,
  claim: string,
): LedgerRow {
  return deskNote(
    { id: watchedId(source.sourceId), kind: 'sync-stale', label: source.name, why: 'first-reading' },
    at,
    claim,
  );
}
