import { VAULT_CHUNK, type VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';

/**
 * Takes out what the ledger needs no more: rows that came due before `before`, and the oldest beyond `keep`, a chunk
 * at most. What protects an alert from being told twice stays: live rows, and those of cases that are open.
 */
export function pruneLedger(
  db: VaultDatabase,
  { before, keep }: { readonly before: number; readonly keep: number },
): PromiseLike<VaultResult<'prune-ledger'>> {
  return db.transaction('rw', db.ledger, db.cases, async () => {
    const tooMany = Math.max(0, (await db.ledger.count()) - keep);
    let seen = 0;
    const old = await db.ledger
      .orderBy('dueAt')
      .until((row) => {
        seen += 1;
        return row.dueAt >= before && seen > tooMany;
      })
      .filter(({ live }) => live === 0)
      .limit(VAULT_CHUNK)
      .toArray();
    const cases = await db.cases.bulkGet([...new Set(old.flatMap(({ caseId }) => caseId ?? []))]);
    const open = new Set(cases.flatMap((row) => (row === undefined || row.open === 0 ? [] : [row.id])));
    const removed = old.filter(({ caseId }) => caseId === null || !open.has(caseId)).map(({ id }) => id);
    await db.ledger.bulkDelete(removed);
    return { removed: removed.length };
  });
}
