import Dexie from 'dexie';
import { foldRun, RUNS_KEPT, type SyncRun } from '../../../contract/sync-run.ts';
import type { VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { rowOfRun, runOfRow } from '../rows.ts';

/** Keeps a run as it is by now, folded into the source's newest one where both tell the same. */
export function noteRun(
  db: VaultDatabase,
  request: { readonly run: SyncRun },
): PromiseLike<VaultResult<'note-run'>> {
  const { run } = request;
  return db.transaction('rw', db.runs, async () => {
    // Made anew for each use: Dexie's collections change when they are read from their end.
    const ofSource = () =>
      db.runs.where(':id').between([run.sourceId, Dexie.minKey], [run.sourceId, Dexie.maxKey]);
    const last = await ofSource().last();
    await db.runs.put(rowOfRun(foldRun(last === undefined ? undefined : runOfRow(last), run) ?? run));
    const tooMany = (await ofSource().count()) - RUNS_KEPT;
    if (tooMany > 0) await db.runs.bulkDelete(await ofSource().limit(tooMany).primaryKeys());
    return {};
  });
}

/** Says of every run that is under way that it was cut off. */
export function cutOffRuns(db: VaultDatabase): PromiseLike<VaultResult<'cut-off-runs'>> {
  return db.transaction('rw', db.runs, async () => {
    const rows = await db.runs.filter(({ outcome }) => outcome === 'under-way').toArray();
    await db.runs.bulkPut(rows.map((row) => ({ ...row, outcome: 'cut-off' as const })));
    return {};
  });
}
