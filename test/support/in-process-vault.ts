import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import {
  isStoreRequest,
  type VaultRequest,
  type VaultResult,
  vaultRequestSchema,
} from '../../src/contract/vault.ts';
import { openDatabase, type VaultDatabase } from '../../src/renderer/vault/database.ts';
import { runRequest } from '../../src/renderer/vault/operations/run-request.ts';
import { runStoreRequest } from '../../src/renderer/vault/store/run-store-request.ts';

/** The real vault operations on an IndexedDB in memory, without the page between. */
export interface InProcessVault {
  readonly db: VaultDatabase;
  request<R extends VaultRequest>(request: R): Promise<VaultResult<R['op']>>;
}

/** Opens an empty store. */
export async function openInProcessVault(): Promise<InProcessVault> {
  const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  const db = await openDatabase(storage);
  return {
    db,
    request: (async (request: VaultRequest) => {
      const read = vaultRequestSchema.parse(request);
      return isStoreRequest(read) ? runStoreRequest(read, storage) : runRequest(db, read);
    }) as InProcessVault['request'],
  };
}
