import Dexie from 'dexie';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { outboxEntryOfRow } from '../rows/command-rows.ts';
import { chunkOf } from './chunk-of.ts';

/** Active commands in their order, from the first one behind `after` (`null`: from the start), a chunk at a time. */
export async function readActiveCommands(
  db: VaultDatabase,
  request: { readonly after: number | null },
): Promise<VaultResult<'read-active-commands'>> {
  const behind = [1, request.after ?? Dexie.minKey];
  const active = db.commands.where('[active+order]').between(behind, [1, Dexie.maxKey], false, true);
  const { rows, hasMore } = await chunkOf(active);
  return { entries: rows.map(outboxEntryOfRow), hasMore };
}
