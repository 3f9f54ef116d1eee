import type { VaultDatabase } from '../database.ts';

/**
 * The cases that have to do with those of a source: those that stand for one of them, stand behind one, or may be the
 * same, on both sides. Read by indexes that only such cases are in.
 */
export async function twinsOfSource(
  db: Pick<VaultDatabase, 'cases'>,
  sourceId: string,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const take = (id: string, other: string | undefined) => {
    if (other === undefined) return;
    if (!isOf(id, sourceId) && !isOf(other, sourceId)) return;
    ids.add(id).add(other);
  };
  await db.cases
    .where('standsBehind')
    .above('')
    .each(({ id, standsBehind }) => take(id, standsBehind));
  await db.cases
    .where('maybeSame')
    .above('')
    .each(({ id, maybeSame }) => take(id, maybeSame));
  return ids;
}

/** A case's id begins with its source's. */
function isOf(caseId: string, sourceId: string): boolean {
  return caseId.startsWith(`${sourceId}/`);
}
