import type { StoredCase } from '../../../domain/cases/case.ts';
import { applyChange, type CaseChange, changedCaseId } from '../../../domain/cases/case-change.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { type CaseRow, caseOfRow, rowOfCase } from '../rows/case-row.ts';
import { inPlace, type TwinTables } from '../twins/in-place.ts';
import { caseRowsNear } from './case-rows-near.ts';

/**
 * Stores `changes`, in their order, inside the caller's transaction over `cases`, `sources` and `bonds`. `now` is when
 * cases that are new to this console were first seen.
 *
 * @returns the cases that the changes are about, as stored now, whether or not that was news, and with them those
 *   that stand elsewhere for it.
 */
export async function storeChanges(
  db: TwinTables,
  changes: readonly CaseChange[],
  now: EpochMs,
): Promise<StoredCase[]> {
  const ids = [...new Set(changes.map(changedCaseId))];
  const before = new Map((await caseRowsNear(db, ids)).map((row) => [row.id, row]));
  const after = new Map([...before].map(([id, row]) => [id, caseOfRow(row)]));
  for (const change of changes) {
    const id = changedCaseId(change);
    const next = applyChange(after.get(id), change, now);
    if (next !== null) after.set(id, next);
  }
  const told = ids.flatMap((id) => after.get(id) ?? []);
  const stored = await inPlace(db, told, ids.flatMap((id) => before.get(id) ?? []).map(caseOfRow));
  const isTold = new Set(ids);
  const news = stored
    .filter(({ subject, hasMoved }) => hasMoved || isTold.has(subject.id))
    .map(({ subject }) => rowOfCase(subject))
    .filter((row) => !isSame(before.get(row.id), row));
  await db.cases.bulkPut(news);
  return stored.map(({ subject }) => subject);
}

/** Pulls overlap: writing what is there already would wake every page that watches the cases. */
function isSame(before: CaseRow | undefined, after: CaseRow): boolean {
  return before?.revision === after.revision && JSON.stringify(before) === JSON.stringify(after);
}
