import type { VaultDatabase } from '../database.ts';
import type { CaseRow } from '../rows/case-row.ts';

/**
 * The cases that have any of these numbers, and perhaps others. The numbers of one page of an import lie side by side:
 * then one reading of all between the first and the last is a fraction of one a number.
 */
export async function casesOfNumbers(
  db: Pick<VaultDatabase, 'cases'>,
  numbers: ReadonlySet<string>,
): Promise<readonly CaseRow[]> {
  const sorted = [...numbers].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = 2 * sorted.length + 2;
  const between = await db.cases.where('number').between(first, last, true, true).limit(most).toArray();
  if (between.length < most) return between;
  const each = sorted.map((number) => db.cases.where('number').equals(number).toArray());
  return (await Promise.all(each)).flat();
}
