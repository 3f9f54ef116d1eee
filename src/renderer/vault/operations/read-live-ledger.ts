import Dexie from 'dexie';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { ledgerEntryOfRow } from '../rows/ledger-entry-row.ts';
import { chunkOf } from './chunk-of.ts';

/** Rows of the ledger of which something may still become, in order of id, from the first one behind `after` on. */
export async function readLiveLedger(
  db: VaultDatabase,
  { after }: { readonly after: string | null },
): Promise<VaultResult<'read-live-ledger'>> {
  const behind = [1, after ?? Dexie.minKey];
  const live = db.ledger.where('[live+id]').between(behind, [1, Dexie.maxKey], false, true);
  const { rows, hasMore } = await chunkOf(live);
  return { rows: rows.map(ledgerEntryOfRow), hasMore };
}
