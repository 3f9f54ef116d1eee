import type { VaultResult } from '../../../contract/vault.ts';
import type { DutyMark } from '../../../domain/cases/duty-mark.ts';
import type { VaultDatabase } from '../database.ts';
import { rowOfDutyMark } from '../rows/command-rows.ts';

/** Keeps what was found about a customer's duty, in place of what was found before. */
export async function putDuty(
  db: VaultDatabase,
  request: { readonly mark: DutyMark },
): Promise<VaultResult<'put-duty'>> {
  await db.duties.put(rowOfDutyMark(request.mark));
  return {};
}
