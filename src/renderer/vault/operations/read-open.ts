import Dexie from 'dexie';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { caseOfRow } from '../rows/case-row.ts';
import { chunkOf } from './chunk-of.ts';

/** Open cases in order of id, from the first one behind `after` (`null`: from the start), a chunk at a time. */
export async function readOpen(
  db: VaultDatabase,
  request: { readonly after: string | null },
): Promise<VaultResult<'read-open'>> {
  const behind = [1, request.after ?? Dexie.minKey];
  const open = db.cases.where('[open+id]').between(behind, [1, Dexie.maxKey], false, true);
  const { rows, hasMore } = await chunkOf(open);
  return { cases: rows.map(caseOfRow), hasMore };
}
