import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';

/**
 * Forgets a source's state and cursor, and with `withCases` its cases. The ledger stays: a source that comes
 * back raises no alert again.
 *
 * @returns the cases removed by this very request; none when it is repeated.
 */
export function removeSource(
  db: VaultDatabase,
  request: { readonly sourceId: string; readonly withCases: boolean },
): PromiseLike<VaultResult<'remove-source'>> {
  const { sourceId, withCases } = request;
  return db.transaction('rw', db.cases, db.cursors, db.sources, db.pins, async () => {
    await db.sources.delete(sourceId);
    await db.cursors.delete(sourceId);
    if (!withCases) return { removedCaseIds: [] };
    const removedCaseIds = await db.cases.where('sourceId').equals(sourceId).primaryKeys();
    await db.cases.bulkDelete(removedCaseIds);
    await db.pins.bulkDelete(removedCaseIds);
    return { removedCaseIds };
  });
}
