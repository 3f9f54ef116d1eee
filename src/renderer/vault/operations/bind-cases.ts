import type { VaultResult } from '../../../contract/vault.ts';
import { bondOf } from '../../../domain/cases/twins/bond.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { VaultDatabase } from '../database.ts';
import { type CaseRow, rowOfBond } from '../rows.ts';
import { settleTwins } from '../twins/settle-twins.ts';

/**
 * Keeps what an agent said of a case and another. That they are the same takes back that they, or others of their
 * groups, are not. That they are not parts the case from all of its group, if the other is in it.
 *
 * @returns `same-source`, and nothing kept, when both groups have a case of the same source: that makes two.
 */
export function bindCases(
  db: VaultDatabase,
  request: {
    readonly caseId: string;
    readonly otherId: string;
    readonly isSame: boolean;
    readonly now: EpochMs;
  },
): PromiseLike<VaultResult<'bind-cases'>> {
  const { caseId, otherId, isSame, now } = request;
  return db.transaction('rw', db.cases, db.sources, db.bonds, async () => {
    const [subject, other] = await db.cases.bulkGet([caseId, otherId]);
    if (subject === undefined || other === undefined) return { outcome: 'missing', stored: [] };
    const group = await groupOf(db, subject);
    const isInGroup = group.some(({ id }) => id === otherId);
    const others = isInGroup ? group.filter(({ id }) => id !== caseId) : await groupOf(db, other);
    if (isSame && !isInGroup) {
      if (group.some((one) => others.some(({ sourceId }) => one.sourceId === sourceId))) {
        return { outcome: 'same-source', stored: [] };
      }
      const parted = group.flatMap((a) => others.map((b) => bondOf(a.id, b.id, false, now)));
      await db.bonds.bulkDelete(parted.map((bond) => [bond.one, bond.other]));
      await db.bonds.put(rowOfBond(bondOf(caseId, otherId, true, now)));
    } else if (!isSame) {
      const from = isInGroup ? others : [other];
      await db.bonds.bulkPut(from.map(({ id }) => rowOfBond(bondOf(caseId, id, false, now))));
    }
    return { outcome: 'done', stored: await settleTwins(db, [caseId, ...others.map(({ id }) => id)]) };
  });
}

/** All that are one with the case, itself among them. */
async function groupOf(db: Pick<VaultDatabase, 'cases'>, subject: CaseRow): Promise<readonly CaseRow[]> {
  const stands = subject.standsBehind === undefined ? subject : await db.cases.get(subject.standsBehind);
  const behind = await db.cases.bulkGet([...(stands?.standsFor ?? [])]);
  return [stands, ...behind].filter((row) => row !== undefined);
}
