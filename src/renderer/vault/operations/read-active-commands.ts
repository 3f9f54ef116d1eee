import Dexie from 'dexie';
import { VAULT_CHUNK, type VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { outboxEntryOfRow } from '../rows/command-rows.ts';

/** Active commands in their order, from the first one behind `after` (`null`: from the start), a chunk at a time. */
export async function readActiveCommands(
  db: VaultDatabase,
  request: { readonly after: number | null },
): Promise<VaultResult<'read-active-commands'>> {
  const rows = await db.commands
    .where('[active+order]')
    .between([1, request.after ?? Dexie.minKey], [1, Dexie.maxKey], false, true)
    .limit(VAULT_CHUNK + 1)
    .toArray();
  return { entries: rows.slice(0, VAULT_CHUNK).map(outboxEntryOfRow), hasMore: rows.length > VAULT_CHUNK };
}
