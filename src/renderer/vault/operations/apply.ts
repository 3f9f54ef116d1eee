import type { VaultResult } from '../../../contract/vault.ts';
import { applyChange, type CaseChange, changedCaseId } from '../../../domain/cases/case-change.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { VaultDatabase } from '../database.ts';
import { type CaseRow, caseOfRow, rowOfCase } from '../rows.ts';
import { setCasesAside } from './set-cases-aside.ts';

/**
 * Stores `changes`, in their order, notes what was set aside, and with both moves the cursor: all or nothing.
 * `cursor: null` leaves the stored one where it is. `now` is when cases that are new to this console were first seen.
 *
 * @returns the cases that the changes are about, as stored now, whether or not that was news: a repeated
 *   request answers the same.
 */
export function apply(
  db: VaultDatabase,
  request: {
    readonly sourceId: string;
    readonly changes: readonly CaseChange[];
    readonly setAside: readonly { readonly caseId: string; readonly reason: string }[];
    readonly cursor: string | null;
    readonly now: EpochMs;
  },
): PromiseLike<VaultResult<'apply'>> {
  const { sourceId, changes, setAside, cursor, now } = request;
  const ids = [...new Set(changes.map(changedCaseId))];
  return db.transaction('rw', db.cases, db.cursors, db.setAside, async () => {
    const rows = await db.cases.bulkGet(ids);
    const before = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
    const after = new Map([...before].map(([id, row]) => [id, caseOfRow(row)]));
    for (const change of changes) {
      const id = changedCaseId(change);
      const next = applyChange(after.get(id), change, now);
      if (next !== null) after.set(id, next);
    }
    const stored = ids.flatMap((id) => after.get(id) ?? []);
    const news = stored.map(rowOfCase).filter((row) => !isSame(before.get(row.id), row));
    await db.cases.bulkPut(news);
    await setCasesAside(db, { sourceId, readable: ids, setAside, now });
    if (cursor !== null) await db.cursors.put({ sourceId, cursor });
    return { stored };
  });
}

/** Pulls overlap: writing what is there already would wake every page that watches the cases. */
function isSame(before: CaseRow | undefined, after: CaseRow): boolean {
  return before?.revision === after.revision && JSON.stringify(before) === JSON.stringify(after);
}
