import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';

/** Has the case read under the newest rules again; nothing when it is already. */
export async function unpinCase(
  db: VaultDatabase,
  request: { readonly caseId: string },
): Promise<VaultResult<'unpin-case'>> {
  await db.pins.delete(request.caseId);
  return {};
}
