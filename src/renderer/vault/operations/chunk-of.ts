import type { Collection } from 'dexie';
import { VAULT_CHUNK } from '../../../contract/vault.ts';

/** As many of the first rows of `collection` as one answer holds, and whether there are more of them. */
export async function chunkOf<Row>(
  collection: Collection<Row>,
): Promise<{ readonly rows: readonly Row[]; readonly hasMore: boolean }> {
  const rows = await collection.limit(VAULT_CHUNK + 1).toArray();
  return { rows: rows.slice(0, VAULT_CHUNK), hasMore: rows.length > VAULT_CHUNK };
}
