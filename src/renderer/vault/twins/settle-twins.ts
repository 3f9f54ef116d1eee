import type { StoredCase } from '../../../domain/cases/case.ts';
import { caseOfRow, rowOfCase } from '../rows/case-row.ts';
import { inPlace, type TwinTables } from './in-place.ts';

/**
 * Finds anew which of these cases stand for which, and stores what is another than before. To be called inside a
 * transaction over `cases`, `sources` and `bonds`, after whatever made the difference.
 *
 * @param ids those that there are no more are left out.
 * @returns the cases, and with them the others of their groups and those whose place is another now, as stored.
 */
export async function settleTwins(db: TwinTables, ids: Iterable<string>): Promise<StoredCase[]> {
  const rows = await db.cases.bulkGet([...new Set(ids)]);
  const cases = rows.flatMap((row) => (row === undefined ? [] : [caseOfRow(row)]));
  if (cases.length === 0) return [];
  const placed = await inPlace(db, cases, []);
  await db.cases.bulkPut(placed.filter(({ hasMoved }) => hasMoved).map(({ subject }) => rowOfCase(subject)));
  return placed.map(({ subject }) => subject);
}
