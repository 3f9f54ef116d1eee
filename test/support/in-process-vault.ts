import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type VaultRequest, type VaultResult, vaultRequestSchema } from '../../src/contract/vault.ts';
import { openDatabase, type VaultDatabase } from '../../src/renderer/vault/database.ts';
import { runRequest } from '../../src/renderer/vault/operations/run-request.ts';

/** The real vault operations on an IndexedDB in memory, without the page between. */
export interface InProcessVault {
  readonly db: VaultDatabase;
  request<R extends VaultRequest>(request: R): Promise<VaultResult<R['op']>>;
}

/** Opens an empty store. */
export async function openInProcessVault(): Promise<InProcessVault> {
  const db = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  return {
    db,
    request: (async (request: VaultRequest) =>
      runRequest(db, vaultRequestSchema.parse(request))) as InProcessVault['request'],
  };
}
