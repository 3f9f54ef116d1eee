import type { VaultRequest, VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';

type SettleRequest = Extract<VaultRequest, { op: 'settle-alerts' }>;

/** Notes what came of claimed alerts. Ids that the ledger does not have are passed over. */
export function settleAlerts(
  db: VaultDatabase,
  request: Readonly<Pick<SettleRequest, 'ids' | 'outcome'>>,
): PromiseLike<VaultResult<'settle-alerts'>> {
  const { ids, outcome } = request;
  return db.transaction('rw', db.ledger, async () => {
    const rows = await db.ledger.bulkGet(ids);
    await db.ledger.bulkPut(rows.flatMap((row) => (row === undefined ? [] : [{ ...row, outcome }])));
    return {};
  });
}
