import type { VaultResult } from '../../../contract/vault.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { VaultDatabase } from '../database.ts';

/**
 * Puts the rows of a source's files that cannot be read away, or back on the list: those that are on it since `until` or
 * longer. A row that came later is left as it is, for nobody has seen it. What a help desk could not tell is no such
 * row: it is asked for again with each pull.
 */
export function putRowsAway(
  db: VaultDatabase,
  request: { readonly sourceId: string; readonly isAway: boolean; readonly until: EpochMs },
): PromiseLike<VaultResult<'put-rows-away'>> {
  const { sourceId, isAway, until } = request;
  return db.transaction('rw', db.setAside, async () => {
    const all = await db.setAside.where('sourceId').equals(sourceId).toArray();
    const rows = all.filter(({ row, since }) => row !== undefined && since <= until);
    await db.setAside.bulkPut(rows.map((one) => ({ ...one, isPutAway: isAway })));
    return {};
  });
}
