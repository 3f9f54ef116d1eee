import Dexie from 'dexie';
import { VAULT_CHUNK, type VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { ledgerEntryOfRow } from '../rows/ledger-entry-row.ts';

/** Rows of the ledger of which something may still become, in order of id, from the first one behind `after` on. */
export async function readLiveLedger(
  db: VaultDatabase,
  { after }: { readonly after: string | null },
): Promise<VaultResult<'read-live-ledger'>> {
  const rows = await db.ledger
    .where('[live+id]')
    .between([1, after ?? Dexie.minKey], [1, Dexie.maxKey], false, true)
    .limit(VAULT_CHUNK + 1)
    .toArray();
  return { rows: rows.slice(0, VAULT_CHUNK).map(ledgerEntryOfRow), hasMore: rows.length > VAULT_CHUNK };
}
