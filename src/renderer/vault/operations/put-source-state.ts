import { standingRank } from '../../../contract/source.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import type { SyncRun } from '../../../contract/sync-run.ts';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { rowOfSourceState } from '../rows/source-rows.ts';
import { settleTwins } from '../twins/settle-twins.ts';
import { twinsOfSource } from '../twins/twins-of-source.ts';
import { keepRun } from './note-run.ts';

/**
 * Keeps what a source is doing, in place of what it did before, and the run that made it so.
 *
 * @returns cases that have another place among those that are one with them, as stored: the source is new, or back.
 */
export function putSourceState(
  db: VaultDatabase,
  { state, run }: { readonly state: SourceState; readonly run?: SyncRun | undefined },
): PromiseLike<VaultResult<'put-source-state'>> {
  return db.transaction('rw', db.sources, db.cases, db.bonds, db.runs, async () => {
    const before = await db.sources.get(state.sourceId);
    if (run !== undefined) await keepRun(db, run);
    await db.sources.put(rowOfSourceState(state));
    if (standingRank(before?.kind) === standingRank(state.kind)) return { stored: [] };
    return { stored: await settleTwins(db, await twinsOfSource(db, state.sourceId)) };
  });
}
