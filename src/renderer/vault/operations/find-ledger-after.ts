import type { VaultRequest, VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { ledgerEntryOfRow } from '../rows/ledger-entry-row.ts';
import { chunkOf } from './chunk-of.ts';

/** Rows of the ledger in the order in which they came due, and of their ids, from the first one behind `after` on. */
export async function findLedgerAfter(
  db: VaultDatabase,
  { after: { dueAt, id } }: Pick<Extract<VaultRequest, { op: 'find-ledger-after' }>, 'after'>,
): Promise<VaultResult<'find-ledger-after'>> {
  const due = db.ledger.where('dueAt');
  // Rows of one instant are in the order of their ids.
  const behind =
    id === null ? due.above(dueAt) : due.aboveOrEqual(dueAt).and((row) => row.dueAt > dueAt || row.id > id);
  const { rows, hasMore } = await chunkOf(behind);
  return { rows: rows.map(ledgerEntryOfRow), hasMore };
}
