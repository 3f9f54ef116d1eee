import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';

/** Notes that what the record moved has been seen; nothing for a record that is gone. */
export async function seeRules(
  db: VaultDatabase,
  request: { readonly rulesId: number },
): Promise<VaultResult<'see-rules'>> {
  await db.rules.update(request.rulesId, { isSeen: true });
  return {};
}
