import Dexie from 'dexie';
import { VAULT_CHUNK, type VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { caseOfRow } from '../rows/case-row.ts';

/** Open cases in order of id, from the first one behind `after` (`null`: from the start), a chunk at a time. */
export async function readOpen(
  db: VaultDatabase,
  request: { readonly after: string | null },
): Promise<VaultResult<'read-open'>> {
  const from = [1, request.after ?? Dexie.minKey];
  const rows = await db.cases
    .where('[open+id]')
    .between(from, [1, Dexie.maxKey], false, true)
    .limit(VAULT_CHUNK + 1)
    .toArray();
  return { cases: rows.slice(0, VAULT_CHUNK).map(caseOfRow), hasMore: rows.length > VAULT_CHUNK };
}
