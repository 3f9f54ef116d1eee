import Dexie from 'dexie';
import { foldRun, RUNS_KEPT, type SyncRun } from '../../../contract/sync-run.ts';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { rowOfRun, runOfRow } from '../rows/source-rows.ts';

/** Keeps a run as it is by now, folded into the source's one before it where both tell the same. */
export function noteRun(
  db: VaultDatabase,
  { run }: { readonly run: SyncRun },
): PromiseLike<VaultResult<'note-run'>> {
  return db.transaction('rw', db.runs, async () => {
    await keepRun(db, run);
    return {};
  });
}

/** The same, to be called inside a transaction over `runs`. */
export async function keepRun(db: Pick<VaultDatabase, 'runs'>, run: SyncRun): Promise<void> {
  // Made anew for each use: Dexie's collections change when they are read from their end.
  const ofSource = () =>
    db.runs.where(':id').between([run.sourceId, Dexie.minKey], [run.sourceId, Dexie.maxKey]);
  const newest = await ofSource().reverse().limit(2).toArray();
  // The same run, less far on.
  const own = newest.find(({ startedAt, outcome }) => startedAt === run.startedAt && outcome === 'under-way');
  // One that waited to be stored comes when the next is under way already.
  const last = newest.find((row) => row !== own && row.startedAt <= run.startedAt);
  const folded = foldRun(last === undefined ? undefined : runOfRow(last), run);
  if (own !== undefined && folded !== null) await db.runs.delete([own.sourceId, own.startedAt]);
  await db.runs.put(rowOfRun(folded ?? run));
  if (folded !== null) return;
  const tooMany = (await ofSource().count()) - RUNS_KEPT;
  if (tooMany > 0) await db.runs.bulkDelete(await ofSource().limit(tooMany).primaryKeys());
}

/** Says of every run that is under way that it was cut off. */
export function cutOffRuns(db: VaultDatabase): PromiseLike<VaultResult<'cut-off-runs'>> {
  return db.transaction('rw', db.runs, async () => {
    const rows = await db.runs.filter(({ outcome }) => outcome === 'under-way').toArray();
    await db.runs.bulkPut(rows.map((row) => ({ ...row, outcome: 'cut-off' as const })));
    return {};
  });
}
