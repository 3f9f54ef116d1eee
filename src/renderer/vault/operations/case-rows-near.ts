import type { VaultDatabase } from '../database.ts';
import type { CaseRow } from '../rows/case-row.ts';

/** So many rows for each that is asked for are as quick to read in one piece as one by one. */
const ROWS_FOR_ONE = 2;

/**
 * The rows of the cases `ids` that there are, and perhaps of some others. Those of one page of an import lie side by
 * side, or are not there yet: to read all between the first and the last then costs a fraction of one by one.
 */
export async function caseRowsNear(
  db: Pick<VaultDatabase, 'cases'>,
  ids: readonly string[],
): Promise<readonly CaseRow[]> {
  const sorted = ids.toSorted();
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = ids.length * ROWS_FOR_ONE;
  const between = await db.cases.where('id').between(first, last, true, true).limit(most).toArray();
  if (between.length < most) return between;
  return (await db.cases.bulkGet(sorted)).filter((row) => row !== undefined);
}
