import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';

/** Which of the alerts the ledger has, each once, in the order asked. */
export async function knownAlerts(
  db: VaultDatabase,
  request: { readonly ids: readonly string[] },
): Promise<VaultResult<'known-alerts'>> {
  const rows = await db.ledger.bulkGet([...new Set(request.ids)]);
  return { ids: rows.flatMap((row) => row?.id ?? []) };
}
