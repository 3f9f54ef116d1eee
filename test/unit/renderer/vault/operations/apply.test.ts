import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CaseChange } from '../../../../../src/domain/cases/case-change.ts';
import { openDatabase, type VaultDatabase } from '../../../../../src/renderer/vault/database.ts';
import { apply } from '../../../../../src/renderer/vault/operations/apply.ts';
import { readCase } from '../../../../../src/renderer/vault/reads.ts';
import { buildCase, newStorage, told } from '../builders.ts';

type Batch = Parameters<typeof apply>[1];

const batchOf = (changes: readonly CaseChange[], cursor: string | null = null, now = 10): Batch => {
  return { sourceId: 'rt', changes, setAside: [], cursor, now };
};

async function contentsOf(db: VaultDatabase): Promise<unknown> {
  return { cases: await db.cases.toArray(), cursors: await db.cursors.toArray() };
}

/** A revision is told with one content only: what a source's revision means. */
const someChange: fc.Arbitrary<CaseChange> = fc
  .record({ number: fc.integer({ min: 1, max: 4 }), revision: fc.nat(5), isGone: fc.boolean() })
  .map(({ number, revision, isGone }) => {
    const id = `rt/${number}`;
    if (isGone) return { kind: 'gone', caseId: id, at: 100 + revision };
    return told({
      id,
      revision,
      status: `status-${revision}`,
      isOpen: revision % 3 !== 2,
      updatedAt: revision,
    });
  });

const someBatches = fc
  .array(fc.array(someChange, { maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map((changes, at) => batchOf(changes, `cursor-${at}`, 1000 + at)));

/** After each batch, how many of the last batches main sends again (their acknowledgements were lost). */
const someCrashes = fc.array(fc.nat(4), { maxLength: 5 });

function withRepeats(batches: readonly Batch[], crashes: readonly number[]): readonly Batch[] {
  return batches.flatMap((batch, at) => {
    const lost = crashes[at] ?? 0;
    return [batch, ...batches.slice(Math.max(0, at + 1 - lost), at + 1)];
  });
}

describe('apply', () => {
  it('is idempotent: batches repeated as after crashes store the same as batches told once', async () => {
    await fc.assert(
      fc.asyncProperty(someBatches, someCrashes, async (batches, crashes) => {
        const [once, often] = await Promise.all([openDatabase(newStorage()), openDatabase(newStorage())]);
        for (const batch of batches) await apply(once, batch);
        for (const batch of withRepeats(batches, crashes)) await apply(often, batch);
        expect(await contentsOf(often)).toEqual(await contentsOf(once));
        once.close();
        often.close();
      }),
      { numRuns: 40 },
    );
  });

  it('answers a repeated batch as it answered it first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someChange, { maxLength: 8 }), async (changes) => {
        const db = await openDatabase(newStorage());
        const first = await apply(db, batchOf(changes));
        expect(await apply(db, batchOf(changes, null, 99))).toEqual(first);
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  it('stores the same in one batch as in batches of one: changes of one case count in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someChange, { maxLength: 10 }), async (changes) => {
        const [whole, single] = await Promise.all([openDatabase(newStorage()), openDatabase(newStorage())]);
        await apply(whole, batchOf(changes));
        for (const change of changes) await apply(single, batchOf([change]));
        expect(await contentsOf(whole)).toEqual(await contentsOf(single));
        whole.close();
        single.close();
      }),
      { numRuns: 40 },
    );
  });

  it('moves the cursor only with the changes: when these cannot be stored, it stays', async () => {
    const db = await openDatabase(newStorage());
    await apply(db, batchOf([told()], 'one'));
    const uncloneable = { ...buildCase({ id: 'rt/2' }), subject: (() => 'no text') as unknown as string };
    const changes = [told({ id: 'rt/1', revision: 2 }), { kind: 'told', case: uncloneable } as const];
    await expect(apply(db, batchOf(changes, 'two'))).rejects.toThrow();
    expect(await db.cursors.get('rt')).toEqual({ sourceId: 'rt', cursor: 'one' });
    expect(await readCase(db, 'rt/1')).toMatchObject({ revision: 1 });
    db.close();
  });

  it('leaves the cursor where it is when a page does not move it', async () => {
    const db = await openDatabase(newStorage());
    await apply(db, batchOf([], 'one'));
    await apply(db, batchOf([told()], null));
    expect(await db.cursors.get('rt')).toEqual({ sourceId: 'rt', cursor: 'one' });
    db.close();
  });

  it('never replaces a case by an older telling, and answers it as stored', async () => {
    const db = await openDatabase(newStorage());
    await apply(db, batchOf([told({ revision: 5, status: 'newer' })]));
    const { stored } = await apply(db, batchOf([told({ revision: 4, status: 'older' })]));
    expect(stored).toMatchObject([{ revision: 5, status: 'newer' }]);
    expect(await readCase(db, 'rt/1')).toMatchObject({ revision: 5, status: 'newer' });
    db.close();
  });

  it('keeps when a case was first seen', async () => {
    const db = await openDatabase(newStorage());
    await apply(db, batchOf([told()], null, 10));
    await apply(db, batchOf([told({ revision: 2 })], null, 20));
    expect(await readCase(db, 'rt/1')).toMatchObject({ revision: 2, firstSeenAt: 10 });
    db.close();
  });

  it('keeps a case that is gone, closed, and out of the open ones', async () => {
    const db = await openDatabase(newStorage());
    await apply(db, batchOf([told(), { kind: 'gone', caseId: 'rt/1', at: 50 }]));
    expect(await readCase(db, 'rt/1')).toMatchObject({ isOpen: false, updatedAt: 50 });
    expect(await db.cases.where('[open+id]').equals([0, 'rt/1']).count()).toBe(1);
    db.close();
  });

  it('writes nothing for what is stored already, so that nobody watching is woken', async () => {
    const db = await openDatabase(newStorage());
    await apply(db, batchOf([told(), told({ id: 'rt/2' })]));
    const put = vi.spyOn(db.cases, 'bulkPut');
    await apply(db, batchOf([told(), told({ id: 'rt/2', owner: 'Li' })]));
    expect(put).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ id: 'rt/2', owner: 'Li' })]);
    db.close();
  });
});
