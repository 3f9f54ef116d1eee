import type { VaultResult } from '../../../contract/vault.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { sourceIdIn } from '../../../domain/cases/twins/sources-of.ts';
import type { VaultDatabase } from '../database.ts';
import { inPlace } from '../twins/in-place.ts';

/**
 * Counts how many of `cases` would be one with a stored case of another source, by that source, and changes nothing.
 */
export function countTwins(
  db: Pick<VaultDatabase, 'cases' | 'sources' | 'bonds' | 'transaction'>,
  { cases }: { readonly cases: readonly Case[] },
): PromiseLike<VaultResult<'count-twins'>> {
  return db.transaction('r', db.cases, db.sources, db.bonds, async () => {
    const asked = new Set(cases.map(({ id }) => id));
    // As what would be stored last.
    const told = cases.map((one) => ({ ...one, firstSeenAt: Number.MAX_SAFE_INTEGER }));
    const elsewhere: Record<string, number> = {};
    for (const { subject } of await inPlace(db, told, [])) {
      const twin = asked.has(subject.id) ? (subject.standsBehind ?? subject.standsFor?.[0]) : undefined;
      if (twin === undefined) continue;
      const sourceId = sourceIdIn(twin);
      elsewhere[sourceId] = (elsewhere[sourceId] ?? 0) + 1;
    }
    return { elsewhere };
  });
}
