import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../../src/domain/cases/case.ts';
import { openDatabase } from '../../../../../src/renderer/vault/database.ts';
import { apply } from '../../../../../src/renderer/vault/operations/apply.ts';
import { caseRowsNear } from '../../../../../src/renderer/vault/operations/case-rows-near.ts';
import { compareCases } from '../../../../../src/renderer/vault/operations/compare-cases.ts';
import { buildCase, newStorage } from '../builders.ts';

async function storeWith(cases: readonly Case[]) {
  const db = await openDatabase(newStorage());
  const changes = cases.map((one) => ({ kind: 'told' as const, case: one }));
  await apply(db, { sourceId: 'rt', changes, setAside: [], cursor: null, now: 10 });
  return db;
}

describe('a comparison', () => {
  const known = buildCase({ id: 'rt/1', revision: 5, details: [{ name: 'Region', value: 'north' }] });

  it.each([
    ['of a case that is not stored', { id: 'rt/2' }, 'added'],
    ['of one as it is stored, told again by a newer export', { revision: 9 }, 'same'],
    ['of one of which anything is another', { revision: 9, owner: 'Li' }, 'changed'],
    [
      'of one that only its source knows more of',
      { details: [{ name: 'Region', value: 'south' }] },
      'changed',
    ],
    ['of one from an older export', { revision: 4, owner: 'Li' }, 'older'],
  ] as const)('%s says so, and stores nothing', async (_, change, kind) => {
    const db = await storeWith([known]);
    const before = await db.cases.toArray();
    const told = buildCase({
      ...known,
      ...change,
      details: [...('details' in change ? change.details : (known.details ?? []))],
    });
    const none = { added: 0, changed: 0, same: 0, older: 0 };
    expect(await compareCases(db, { cases: [told] })).toEqual({ ...none, [kind]: 1 });
    expect(await db.cases.toArray()).toEqual(before);
  });
});

it('what is also in another source is compared by what its own source tells', async () => {
  const db = await storeWith([buildCase({ id: 'rt/1' })]);
  const twin = { kind: 'told' as const, case: buildCase({ id: 'export/1', sourceId: 'export' }) };
  await apply(db, { sourceId: 'export', changes: [twin], setAside: [], cursor: null, now: 11 });
  const none = { added: 0, changed: 0, same: 0, older: 0 };
  for (const told of [twin.case, buildCase({ id: 'rt/1' })]) {
    expect(await compareCases(db, { cases: [told] })).toEqual({ ...none, same: 1 });
  }
});

it('every row that is asked for is found, however many lie between them', async () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(numbers, numbers, async (stored, asked) => {
      const db = await storeWith(stored.map((number) => buildCase({ id: `rt/${number}` })));
      const ids = asked.map((number) => `rt/${number}`);
      const found = new Set((await caseRowsNear(db, ids)).map(({ id }) => id));
      for (const number of asked) expect(found.has(`rt/${number}`)).toBe(stored.includes(number));
    }),
    { numRuns: 60 },
  );
});
