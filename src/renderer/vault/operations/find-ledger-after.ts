import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { ledgerEntryOfRow } from '../rows/ledger-entry-row.ts';

/** The ledger's rows of what came due after `after`. */
export async function findLedgerAfter(
  db: VaultDatabase,
  { after }: { readonly after: number },
): Promise<VaultResult<'find-ledger-after'>> {
  const rows = await db.ledger.where('dueAt').above(after).toArray();
  return { rows: rows.map(ledgerEntryOfRow) };
}
