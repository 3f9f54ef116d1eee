import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { readCaseLedger } from '../ledger-reads.ts';

/** The ledger's rows of these cases, each once. */
export async function findLedgerOf(
  db: VaultDatabase,
  { caseIds }: { readonly caseIds: readonly string[] },
): Promise<VaultResult<'find-ledger-of'>> {
  const each = [...new Set(caseIds)].map((caseId) => readCaseLedger(db, caseId));
  return { rows: (await Promise.all(each)).flat() };
}
