import type { LedgerRow, VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { ledgerEntryOfRow, rowOfLedgerEntry } from '../rows.ts';

/**
 * Takes alerts in hand, each for the first claim that asks: a claimed one is never another's.
 *
 * @returns those that were not in the ledger, and those that this same claim put there before (its reply was
 *   lost), as the ledger has them. The others are somebody else's.
 */
export function claimAlerts(
  db: VaultDatabase,
  request: { readonly rows: readonly LedgerRow[] },
): PromiseLike<VaultResult<'claim-alerts'>> {
  const asked = new Map<string, LedgerRow>();
  for (const row of request.rows) if (!asked.has(row.id)) asked.set(row.id, row);
  return db.transaction('rw', db.ledger, async () => {
    const found = await db.ledger.bulkGet([...asked.keys()]);
    const known = new Map(
      found.flatMap((row) => (row === undefined ? [] : [[row.id, ledgerEntryOfRow(row)]])),
    );
    const absent = [...asked.values()].filter((row) => !known.has(row.id));
    await db.ledger.bulkAdd(absent.map(rowOfLedgerEntry));
    const claimed = [...asked.values()].flatMap((row) => {
      const owned = known.get(row.id) ?? row;
      return owned.claim === row.claim ? [owned] : [];
    });
    return { claimed };
  });
}
