import type { SourceState } from '../../../contract/source.ts';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { rowOfSourceState } from '../rows.ts';

/** Keeps what a source is doing, in place of what it did before. */
export async function putSourceState(
  db: VaultDatabase,
  request: { readonly state: SourceState },
): Promise<VaultResult<'put-source-state'>> {
  await db.sources.put(rowOfSourceState(request.state));
  return {};
}
