import type { VaultResult } from '../../../contract/vault.ts';
import { type Bond, type BondBefore, bondOf } from '../../../domain/cases/twins/bond.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { VaultDatabase } from '../database.ts';
import { rowOfBond } from '../rows/bond-row.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { settleTwins } from '../twins/settle-twins.ts';

/**
 * Keeps what an agent said of a case and another. That they are the same takes back that they, or others of their
 * groups, are not. That they are not parts the case from all of its group, if the other is in it.
 *
 * @returns with what it is taken back; `same-source`, and nothing kept, when both groups have a case of the same
 * source: that makes two.
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
    let before: BondBefore[] = [];
    const [subject, other] = await db.cases.bulkGet([caseId, otherId]);
    if (subject === undefined || other === undefined) return { outcome: 'missing', stored: [], before: [] };
    const group = await groupOf(db, subject);
    const isInGroup = group.some(({ id }) => id === otherId);
    const others = isInGroup ? group.filter(({ id }) => id !== caseId) : await groupOf(db, other);
    if (isSame && !isInGroup) {
      if (group.some((one) => others.some(({ sourceId }) => one.sourceId === sourceId))) {
        return { outcome: 'same-source', stored: [], before: [] };
      }
      const parted = group.flatMap((a) => others.map((b) => bondOf(a.id, b.id, false, now)));
      before = await bondsBefore(db, parted);
      await db.bonds.bulkDelete(parted.map((bond) => [bond.one, bond.other]));
      await db.bonds.put(rowOfBond(bondOf(caseId, otherId, true, now)));
    } else if (!isSame) {
      const said = (isInGroup ? others : [other]).map(({ id }) => bondOf(caseId, id, false, now));
      before = await bondsBefore(db, said);
      await db.bonds.bulkPut(said.map(rowOfBond));
    }
    const stored = await settleTwins(db, [caseId, ...others.map(({ id }) => id)]);
    return { outcome: 'done', stored, before };
  });
}

/** Takes back what was said of cases: of each two, what was known before is known again. */
export function restoreBonds(
  db: VaultDatabase,
  { bonds }: { readonly bonds: readonly BondBefore[] },
): PromiseLike<VaultResult<'restore-bonds'>> {
  return db.transaction('rw', db.cases, db.sources, db.bonds, async () => {
    const named = await db.cases.bulkGet([...new Set(bonds.flatMap(({ one, other }) => [one, other]))]);
    const groups = await Promise.all(named.map((row) => (row === undefined ? [] : groupOf(db, row))));
    for (const { one, other, was } of bonds) {
      if (was === null) await db.bonds.delete([one, other]);
      else await db.bonds.put(rowOfBond({ one, other, ...was }));
    }
    return {
      stored: await settleTwins(
        db,
        groups.flat().map(({ id }) => id),
      ),
    };
  });
}

async function bondsBefore(
  db: Pick<VaultDatabase, 'bonds'>,
  bonds: readonly Pick<Bond, 'one' | 'other'>[],
): Promise<BondBefore[]> {
  const rows = await db.bonds.bulkGet(bonds.map(({ one, other }) => [one, other]));
  return bonds.map(({ one, other }, at) => {
    const row = rows[at];
    return { one, other, was: row === undefined ? null : { isSame: row.isSame, at: row.at } };
  });
}

/** All that are one with the case, itself among them. */
async function groupOf(db: Pick<VaultDatabase, 'cases'>, subject: CaseRow): Promise<readonly CaseRow[]> {
  const stands = subject.standsBehind === undefined ? subject : await db.cases.get(subject.standsBehind);
  const behind = await db.cases.bulkGet([...(stands?.standsFor ?? [])]);
  return [stands, ...behind].filter((row) => row !== undefined);
}
