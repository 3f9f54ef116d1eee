import Dexie from 'dexie';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';

/**
 * Forgets a source's state, cursor, runs and what was set aside, and with `withCases` its cases, what was commanded
 * on them and what was found about them. The ledger stays: a source that comes
 * back raises no alert again.
 *
 * @returns the cases removed by this very request; none when it is repeated.
 */
export function removeSource(
  db: VaultDatabase,
  request: { readonly sourceId: string; readonly withCases: boolean },
): PromiseLike<VaultResult<'remove-source'>> {
  const { sourceId, withCases } = request;
  const tables = [db.cases, db.cursors, db.sources, db.pins, db.runs, db.setAside, db.commands, db.duties];
  return db.transaction('rw', tables, async () => {
    await db.sources.delete(sourceId);
    await db.cursors.delete(sourceId);
    await db.runs.where(':id').between([sourceId, Dexie.minKey], [sourceId, Dexie.maxKey]).delete();
    await db.setAside.where('sourceId').equals(sourceId).delete();
    if (!withCases) return { removedCaseIds: [] };
    const removedCaseIds = await db.cases.where('sourceId').equals(sourceId).primaryKeys();
    await db.cases.bulkDelete(removedCaseIds);
    await db.pins.bulkDelete(removedCaseIds);
    await db.commands.where('sourceId').equals(sourceId).delete();
    await db.duties.where('sourceId').equals(sourceId).delete();
    return { removedCaseIds };
  });
}
