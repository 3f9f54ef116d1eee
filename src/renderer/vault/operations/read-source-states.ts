import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { readSourceStates as readStates } from '../reads.ts';

/** What each source is doing, in order of its id. */
export async function readSourceStates(db: VaultDatabase): Promise<VaultResult<'read-source-states'>> {
  return { states: await readStates(db) };
}
