import type { VaultRequest, VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { type LedgerEntryRow, rowOfLedgerEntry } from '../rows/ledger-entry-row.ts';

type WriteRequest = Extract<VaultRequest, { op: 'write-ledger' }>;

/**
 * Changes rows of the ledger, each only from the state that its writer saw: an alert that is taken in hand is never
 * another's.
 *
 * @returns the ids of those that are as written now, by this request or by the same one before (its reply was lost).
 */
export function writeLedger(
  db: VaultDatabase,
  { writes }: Pick<WriteRequest, 'writes'>,
): PromiseLike<VaultResult<'write-ledger'>> {
  return db.transaction('rw', db.ledger, async () => {
    const found = await db.ledger.bulkGet(writes.map(({ row }) => row.id));
    const now = new Map<string, LedgerEntryRow>();
    for (const row of found) if (row !== undefined) now.set(row.id, row);
    const changed = new Map<string, LedgerEntryRow>();
    const written = new Set<string>();
    for (const { row, from } of writes) {
      const before = now.get(row.id);
      const isRepeated =
        before?.claim === row.claim && before.state === row.state && before.stateAt === row.stateAt;
      if (!isRepeated && (before?.state ?? null) !== from) continue;
      const next = rowOfLedgerEntry(row);
      now.set(row.id, next);
      changed.set(row.id, next);
      written.add(row.id);
    }
    await db.ledger.bulkPut([...changed.values()]);
    return { written: [...written] };
  });
}
