import Dexie from 'dexie';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { caseOfRow } from '../rows/case-row.ts';
import { chunkOf } from './chunk-of.ts';

/** Every case in order of id, from the first one behind `after` (`null`: from the start), a chunk at a time. */
export async function readCases(
  db: VaultDatabase,
  request: { readonly after: string | null },
): Promise<VaultResult<'read-cases'>> {
  const behind = db.cases.where('id').above(request.after ?? Dexie.minKey);
  const { rows, hasMore } = await chunkOf(behind);
  return { cases: rows.map(caseOfRow), hasMore };
}
