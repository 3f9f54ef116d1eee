import type { VaultResult } from '../../../contract/vault.ts';
import type { Case, StoredCase } from '../../../domain/cases/case.ts';
import { applyChange } from '../../../domain/cases/case-change.ts';
import type { VaultDatabase } from '../database.ts';
import { caseOfRow } from '../rows/case-row.ts';
import { caseRowsNear } from './case-rows-near.ts';

/** Counts what storing `cases` would change, and changes nothing. */
export async function compareCases(
  db: Pick<VaultDatabase, 'cases'>,
  { cases }: { readonly cases: readonly Case[] },
): Promise<VaultResult<'compare-cases'>> {
  const rows = await caseRowsNear(
    db,
    cases.map(({ id }) => id),
  );
  const stored = new Map(rows.map((row) => [row.id, caseOfRow(row)]));
  const counts = { added: 0, changed: 0, same: 0, older: 0 };
  for (const told of cases) {
    const before = stored.get(told.id);
    const after = applyChange(before, { kind: 'told', case: told }, 0);
    if (before === undefined) counts.added += 1;
    else if (after === null) counts.older += 1;
    else if (contentOf(after) === contentOf(before)) counts.same += 1;
    else counts.changed += 1;
  }
  return counts;
}

/** What a case tells, apart from when: the fields in an order of their own, as rows have another. */
function contentOf(told: Case & Partial<StoredCase>): string {
  const { revision: _, firstSeenAt: _seen, standsBehind: _behind, standsFor: _for, ...rest } = told;
  const { maybeSame: _maybe, ...content } = rest;
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}
