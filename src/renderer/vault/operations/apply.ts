import type { VaultResult } from '../../../contract/vault.ts';
import { type CaseChange, changedCaseId } from '../../../domain/cases/case-change.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { VaultDatabase } from '../database.ts';
import { type FoundAside, setCasesAside } from './set-cases-aside.ts';
import { storeChanges } from './store-changes.ts';

/**
 * Stores `changes`, in their order, notes what was set aside, and with both moves the cursor: all or nothing.
 * `cursor: null` leaves the stored one where it is. `now` is when cases that are new to this console were first seen.
 *
 * @returns the cases that the changes are about, as stored now, whether or not that was news, and with them those
 *   that stand elsewhere for it: whoever follows the answers knows of each case whether it counts.
 */
export function apply(
  db: VaultDatabase,
  request: {
    readonly sourceId: string;
    readonly changes: readonly CaseChange[];
    readonly setAside: readonly FoundAside[];
    readonly setAsideAnew?: string | undefined;
    readonly cursor: string | null;
    readonly now: EpochMs;
  },
): PromiseLike<VaultResult<'apply'>> {
  const { sourceId, changes, setAside, setAsideAnew, cursor, now } = request;
  const ids = [...new Set(changes.map(changedCaseId))];
  const tables = [db.cases, db.sources, db.bonds, db.cursors, db.setAside];
  return db.transaction('rw', tables, async () => {
    const stored = await storeChanges(db, changes, now);
    await setCasesAside(db, { sourceId, readable: ids, setAside, anew: setAsideAnew, now });
    if (cursor !== null) await db.cursors.put({ sourceId, cursor });
    return { stored };
  });
}
