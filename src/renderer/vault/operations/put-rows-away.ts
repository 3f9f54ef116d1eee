import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';

/**
 * Puts every row of a source's files that cannot be read away, or all of them back on the list. What a help desk could
 * not tell is no such row: it is asked for again with each pull.
 */
export function putRowsAway(
  db: VaultDatabase,
  { sourceId, isAway }: { readonly sourceId: string; readonly isAway: boolean },
): PromiseLike<VaultResult<'put-rows-away'>> {
  return db.transaction('rw', db.setAside, async () => {
    const all = await db.setAside.where('sourceId').equals(sourceId).toArray();
    const rows = all.filter(({ row }) => row !== undefined);
    await db.setAside.bulkPut(rows.map((one) => ({ ...one, isPutAway: isAway })));
    return {};
  });
}
