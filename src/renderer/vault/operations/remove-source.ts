import Dexie from 'dexie';
import type { VaultResult } from '../../../contract/vault.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { VaultDatabase } from '../database.ts';
import { settleTwins } from '../twins/settle-twins.ts';
import { twinsOfSource } from '../twins/twins-of-source.ts';
import { storeChanges } from './store-changes.ts';

/**
 * Forgets a source's state, cursor, runs and what was set aside, and with `withCases` its cases, what was commanded
 * on them and what was found about them. Without, they stay for Review, the open ones as gone at `now`: nobody tells
 * any more how they go on. The ledger stays: a source that comes back raises no alert again. What stood behind its
 * cases comes forward.
 *
 * @returns the cases removed by this very request, and as stored now those that stand elsewhere for it; none when it
 *   is repeated.
 */
export function removeSource(
  db: VaultDatabase,
  request: { readonly sourceId: string; readonly withCases: boolean; readonly now: EpochMs },
): PromiseLike<VaultResult<'remove-source'>> {
  const { sourceId, withCases, now } = request;
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
    const cases = db.cases.where('id').startsWith(`${sourceId}/`);
    if (!withCases) {
      const openIds = await cases.and(({ open }) => open !== 0).primaryKeys();
      const gone = openIds.map((caseId) => ({ kind: 'gone' as const, caseId, at: now }));
      const changed = await storeChanges(db, gone, now);
      const others = changed.filter((one) => one.sourceId !== sourceId).map(({ id }) => id);
      return { removedCaseIds: [], stored: await settleTwins(db, [...twins, ...others]) };
    }
    const removedCaseIds = await cases.primaryKeys();
    await db.cases.bulkDelete(removedCaseIds);
    await db.pins.bulkDelete(removedCaseIds);
    await db.commands.where('sourceId').equals(sourceId).delete();
    await db.duties.where('sourceId').equals(sourceId).delete();
    return { removedCaseIds, stored: await settleTwins(db, twins) };
  });
}
