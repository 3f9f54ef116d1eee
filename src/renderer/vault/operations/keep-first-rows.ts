import type { FirstRows } from '../../../contract/first-rows.ts';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { readRevision } from '../reads.ts';

/** Keeps the board's first rows, unless a write since `revision` may have moved a case. `null` forgets them. */
export function keepFirstRows(
  db: VaultDatabase,
  { revision, firstRows }: { readonly revision: number; readonly firstRows: FirstRows | null },
): PromiseLike<VaultResult<'keep-first-rows'>> {
  return db.transaction('rw', db.boardOrder, async () => {
    if ((await readRevision(db)) === revision) await db.boardOrder.put({ revision, firstRows });
    return {};
  });
}
