import type { SetAsideCase } from '../../../contract/sync-run.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { VaultDatabase } from '../database.ts';

/** A case that cannot be read, as it was found. */
export type FoundAside = Pick<SetAsideCase, 'caseId' | 'reason' | 'row'>;

/**
 * Keeps which cases of a source cannot be read, and why; those that are `readable` again leave the list, and those whose
 * id begins with `anew` and that are not set aside again. A case keeps the instant since which it is on it. To be called
 * inside a transaction over `setAside`.
 */
export async function setCasesAside(
  db: VaultDatabase,
  found: {
    readonly sourceId: string;
    readonly readable: readonly string[];
    readonly setAside: readonly FoundAside[];
    readonly anew?: string | undefined;
    readonly now: EpochMs;
  },
): Promise<void> {
  const { sourceId, readable, setAside, anew, now } = found;
  // Few are ever set aside, and many are told: to delete each of those costs as much as half of storing it.
  const aside = new Set(await db.setAside.where('sourceId').equals(sourceId).primaryKeys());
  const stays = new Set(setAside.map(({ caseId }) => caseId));
  const readAnew = anew === undefined ? [] : [...aside].filter((caseId) => caseId.startsWith(anew));
  const leaves = [...readable.filter((caseId) => aside.has(caseId)), ...readAnew].filter(
    (id) => !stays.has(id),
  );
  if (leaves.length > 0) await db.setAside.bulkDelete(leaves);
  if (setAside.length === 0) return;
  const known = await db.setAside.bulkGet(setAside.map(({ caseId }) => caseId));
  await db.setAside.bulkPut(
    setAside.map((one, at) => ({ ...one, sourceId, since: known[at]?.since ?? now })),
  );
}
