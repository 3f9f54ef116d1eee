import type { SetAsideCase } from '../../../contract/sync-run.ts';
import { DAY, type EpochMs } from '../../../domain/units.ts';
import type { VaultDatabase } from '../database.ts';
import type { SetAsideRow } from '../rows/source-rows.ts';

/** A case that cannot be read, as it was found. */
export type FoundAside = Pick<SetAsideCase, 'caseId' | 'reason' | 'row'>;

/**
 * How long a row that names no case stays on the list once other files are read. It is known by its place in a file,
 * and that file may never be read again.
 */
const NAMELESS_FOR_MS = DAY;

/**
 * Keeps the list of the cases of a source that cannot be read, and why. These leave it:
 *
 * - those that are `readable` again;
 * - where `anew` is given, those whose id begins with it and that are not set aside again, and the rows of any file
 *   that name no case and have been on it for a day.
 *
 * A case keeps the instant since which it is on the list. A row that somebody put away stays away while it names the same
 * case and its fault is the same; otherwise it is on the list anew. To be called inside a transaction over `setAside`.
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
  const isOver = ({ caseId, row, since }: SetAsideRow): boolean =>
    anew !== undefined &&
    (caseId.startsWith(anew) ||
      (row !== undefined && row.key === undefined && since < now - NAMELESS_FOR_MS));
  const before = anew === undefined ? [] : await db.setAside.where('sourceId').equals(sourceId).toArray();
  const over = before.filter(isOver).map(({ caseId }) => caseId);
  const leaves = [...readable.filter((caseId) => aside.has(caseId)), ...over].filter((id) => !stays.has(id));
  if (leaves.length > 0) await db.setAside.bulkDelete(leaves);
  if (setAside.length === 0) return;
  const known = await db.setAside.bulkGet(setAside.map(({ caseId }) => caseId));
  await db.setAside.bulkPut(
    setAside.map((one, at) => {
      const before = known[at];
      const wasPutAway = before?.isPutAway === true;
      const isPutAway = wasPutAway && namesCase(one) && isSameFault(before.row, one.row);
      const isAnew = before === undefined || (wasPutAway && !isPutAway);
      return { ...one, sourceId, since: isAnew ? now : before.since, ...(isPutAway && { isPutAway }) };
    }),
  );
}

/** Whether it is known by more than its line in a file, in which another row may stand the next time. */
function namesCase({ row }: FoundAside): boolean {
  return row?.key !== undefined;
}

/** Whether the same is wrong with a row, wherever in its file it stands. */
function isSameFault(a: FoundAside['row'], b: FoundAside['row']): boolean {
  return a?.code === b?.code && a?.column === b?.column && a?.found === b?.found;
}
