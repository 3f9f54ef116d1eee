import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';

/** Where the next pull from the source goes on; `null` when nothing was pulled yet. */
export async function readCursor(
  db: VaultDatabase,
  request: { readonly sourceId: string },
): Promise<VaultResult<'read-cursor'>> {
  const row = await db.cursors.get(request.sourceId);
  return { cursor: row?.cursor ?? null };
}
