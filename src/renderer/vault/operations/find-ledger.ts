import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { ledgerEntryOfRow } from '../rows/ledger-entry-row.ts';

/** The rows of these alerts, each once, where the ledger has one. */
export async function findLedger(
  db: VaultDatabase,
  { ids }: { readonly ids: readonly string[] },
): Promise<VaultResult<'find-ledger'>> {
  const rows = await db.ledger.bulkGet([...new Set(ids)]);
  return { rows: rows.flatMap((row) => (row === undefined ? [] : [ledgerEntryOfRow(row)])) };
}
