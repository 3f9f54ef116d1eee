import Dexie from 'dexie';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { settleTwins } from '../twins/settle-twins.ts';
import { twinsOfSource } from '../twins/twins-of-source.ts';

/**
 * Forgets a source's state, cursor, runs and what was set aside, and with `withCases` its cases, what was commanded
 * on them and what was found about them. The ledger stays: a source that comes
 * back raises no alert again. What stood behind its cases comes forward.
 *
 * @returns the cases removed by this very request, and as stored now those that stand elsewhere for it; none when it
 *   is repeated.
 */
export function removeSource(
  db: VaultDatabase,
  request: { readonly sourceId: string; readonly withCases: boolean },
): PromiseLike<VaultResult<'remove-source'>> {
  const { sourceId, withCases } = request;
  const tables = [
    db.cases,
    db.cursors,
    db.sources,
    db.pins,
    db.runs,
    db.setAside,
    db.commands,
    db.duties,
    db.bonds,
  ];
  return db.transaction('rw', tables, async () => {
    await db.sources.delete(sourceId);
    await db.cursors.delete(sourceId);
    await db.runs.where(':id').between([sourceId, Dexie.minKey], [sourceId, Dexie.maxKey]).delete();
    await db.setAside.where('sourceId').equals(sourceId).delete();
    const twins = await twinsOfSource(db, sourceId);
    if (!withCases) return { removedCaseIds: [], stored: await settleTwins(db, twins) };
    const removedCaseIds = await db.cases.where('id').startsWith(`${sourceId}/`).primaryKeys();
    await db.cases.bulkDelete(removedCaseIds);
    await db.pins.bulkDelete(removedCaseIds);
    await db.commands.where('sourceId').equals(sourceId).delete();
    await db.duties.where('sourceId').equals(sourceId).delete();
    return { removedCaseIds, stored: await settleTwins(db, twins) };
  });
}
