import { VAULT_CHUNK, type VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import type { LedgerEntryRow } from '../rows/ledger-entry-row.ts';

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
    const removed: string[] = [];
    for (let seen = 0, isLast = false; !isLast && removed.length < VAULT_CHUNK; seen += VAULT_CHUNK) {
      const rows = await db.ledger.orderBy('dueAt').offset(seen).limit(VAULT_CHUNK).toArray();
      const old = rows.filter(({ dueAt }, at) => dueAt < before || seen + at < tooMany);
      removed.push(...(await unneeded(db, old)));
      isLast = old.length < VAULT_CHUNK;
    }
    const some = removed.slice(0, VAULT_CHUNK);
    await db.ledger.bulkDelete(some);
    return { removed: some.length };
  });
}

/** The ids of those that protect nothing. */
async function unneeded(db: VaultDatabase, rows: readonly LedgerEntryRow[]): Promise<readonly string[]> {
  const settled = rows.filter(({ live }) => live === 0);
  const cases = await db.cases.bulkGet([...new Set(settled.flatMap(({ caseId }) => caseId ?? []))]);
  const open = new Set(cases.flatMap((row) => (row === undefined || row.open === 0 ? [] : [row.id])));
  return settled.filter(({ caseId }) => caseId === null || !open.has(caseId)).map(({ id }) => id);
}
