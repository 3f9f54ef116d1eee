import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { readCase } from '../reads.ts';

/** The case, open or closed; `null` when there is none by that id. */
export async function readStoredCase(
  db: VaultDatabase,
  request: { readonly caseId: string },
): Promise<VaultResult<'read-case'>> {
  return { case: await readCase(db, request.caseId) };
}
