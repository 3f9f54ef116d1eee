import type { StoreRequest, VaultResult } from '../../../contract/vault.ts';
import { asStorageError } from '../storage-error.ts';
import { describeStore, readRows } from './read-store.ts';
import { beginStage, commitStage, endStage, stageRows } from './stage.ts';
import type { StoreOptions } from './stored-database.ts';

/**
 * Runs a request about the store as a whole: it opens what it needs itself, since it may come before the database was
 * brought to the newest version.
 *
 * @throws StorageError after which what is stored is as it was.
 */
export async function runStoreRequest(
  request: StoreRequest,
  options: StoreOptions = {},
): Promise<VaultResult<StoreRequest['op']>> {
  try {
    switch (request.op) {
      case 'describe-store':
        return await describeStore(options);
      case 'read-rows':
        return await readRows(options, request);
      case 'stage-begin':
        return await beginStage(options, request);
      case 'stage-rows':
        return await stageRows(options, request);
      case 'stage-commit':
        return await commitStage(options, request);
      case 'stage-end':
        return await endStage(options);
    }
  } catch (error) {
    throw asStorageError(error, 'failed');
  }
}
