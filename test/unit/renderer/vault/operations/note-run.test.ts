import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldRun, RUNS_KEPT, type SyncRun } from '../../../../../src/contract/sync-run.ts';
import { openDatabase } from '../../../../../src/renderer/vault/database.ts';
import { cutOffRuns, noteRun } from '../../../../../src/renderer/vault/operations/note-run.ts';
import { readRuns } from '../../../../../src/renderer/vault/reads.ts';
import { buildRun, newStorage } from '../builders.ts';

const problem = { code: 'timed-out', subject: 'rt.example.com', detail: 'after 30 s' } as const;
const failed = (startedAt: number, change: Partial<SyncRun['problem']> = {}) =>
  buildRun({ startedAt, outcome: 'failed', problem: { ...problem, ...change } });

describe('a run is folded into the one before', () => {
  test.each([
    ['both brought nothing', buildRun(), buildRun({ startedAt: 2_000 }), true],
    ['the same problem stands', failed(1_000), failed(2_000, { detail: 'after 31 s' }), true],
    ['the problem is another', failed(1_000), failed(2_000, { code: 'offline' }), false],
    ['a problem is over', failed(1_000), buildRun({ startedAt: 2_000 }), false],
    ['it brought something', buildRun(), buildRun({ startedAt: 2_000, changes: 1 }), false],
    ['it set a case aside', buildRun(), buildRun({ startedAt: 2_000, setAside: 1 }), false],
    ['the one before brought something', buildRun({ changes: 1 }), buildRun({ startedAt: 2_000 }), false],
    ['it was stopped', buildRun(), buildRun({ startedAt: 2_000, outcome: 'stopped' }), false],
    ['the clock was set back', buildRun({ startedAt: 5_000 }), buildRun({ startedAt: 2_000 }), false],
  ] as const)('%s: %#', (_, last, run, isFolded) => {
    expect(foldRun(last, run) !== null).toBe(isFolded);
  });

  test('and says from when to when, and how many', () => {
    const last = buildRun({ startedAt: 1_000, lastStartedAt: 3_000, pulls: 3, pages: 3 });
    expect(foldRun(last, buildRun({ startedAt: 4_000, endedAt: 4_200 }))).toEqual({
      ...last,
      lastStartedAt: 4_000,
      endedAt: 4_200,
      pulls: 4,
      pages: 4,
    });
  });
});

describe('the runs of a source', () => {
  it('are at most so many, the newest ones', async () => {
    const db = await openDatabase(newStorage());
    for (let at = 1; at <= RUNS_KEPT + 5; at += 1) {
      await noteRun(db, { run: buildRun({ startedAt: at, changes: 1 }) });
    }
    const starts = (await readRuns(db)).map(({ startedAt }) => startedAt);
    expect(starts).toHaveLength(RUNS_KEPT);
    expect([starts[0], starts.at(-1)]).toEqual([RUNS_KEPT + 5, 6]);
    db.close();
  });

  it('are one row while they go on, whatever they end in, and cut off when nobody ended them', async () => {
    const db = await openDatabase(newStorage());
    await noteRun(db, { run: buildRun() });
    const going = buildRun({ startedAt: 2_000, changes: 1, outcome: 'under-way' });
    await noteRun(db, { run: going });
    await noteRun(db, { run: { ...going, changes: 2, pages: 2, outcome: 'done' } });
    await noteRun(db, { run: { ...going, startedAt: 3_000 } });
    await cutOffRuns(db);
    const kept = (await readRuns(db)).map(({ changes, outcome }) => [changes, outcome]);
    expect(kept).toEqual([
      [1, 'cut-off'],
      [2, 'done'],
      [0, 'done'],
    ]);
    db.close();
  });

  it('are folded into the one before once they have ended and brought nothing', async () => {
    const db = await openDatabase(newStorage());
    await noteRun(db, { run: buildRun() });
    await noteRun(db, { run: buildRun({ startedAt: 2_000, outcome: 'under-way' }) });
    expect((await readRuns(db)).map(({ outcome }) => outcome)).toEqual(['under-way', 'done']);
    await noteRun(db, { run: buildRun({ startedAt: 2_000 }) });
    expect((await readRuns(db)).map(({ outcome, pulls }) => [outcome, pulls])).toEqual([['done', 2]]);
    db.close();
  });

  it('are folded into the one before them, too, where the next is under way before they are stored', async () => {
    const db = await openDatabase(newStorage());
    await noteRun(db, { run: buildRun() });
    await noteRun(db, { run: buildRun({ startedAt: 3_000, changes: 1, outcome: 'under-way' }) });
    await noteRun(db, { run: buildRun({ startedAt: 2_000 }) });
    await noteRun(db, { run: buildRun({ startedAt: 3_000, changes: 1 }) });
    expect((await readRuns(db)).map(({ changes, pulls }) => [changes, pulls])).toEqual([
      [1, 1],
      [0, 2],
    ]);
    db.close();
  });

  it('are cut off when they were killed before they brought anything, too', async () => {
    const db = await openDatabase(newStorage());
    await noteRun(db, { run: buildRun() });
    await noteRun(db, { run: buildRun({ startedAt: 2_000, outcome: 'under-way' }) });
    await cutOffRuns(db);
    await noteRun(db, { run: buildRun({ startedAt: 3_000 }) });
    expect((await readRuns(db)).map(({ outcome }) => outcome)).toEqual(['done', 'cut-off', 'done']);
    db.close();
  });

  it('lose no change, and a repeated request adds nothing', async () => {
    const someRun = fc.record({ changes: fc.nat(2), isFailed: fc.boolean(), isRepeated: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(someRun, { maxLength: 20 }), async (runs) => {
        const db = await openDatabase(newStorage());
        for (const [at, { changes, isFailed, isRepeated }] of runs.entries()) {
          const run = { ...(isFailed ? failed(at) : buildRun({ startedAt: at })), changes };
          await noteRun(db, { run });
          if (isRepeated) await noteRun(db, { run });
        }
        const kept = await readRuns(db);
        const sum = (of: readonly { readonly changes: number }[]) =>
          of.reduce((total, { changes }) => total + changes, 0);
        expect(sum(kept)).toBe(sum(runs));
        expect(kept.reduce((total, { pulls }) => total + pulls, 0)).toBe(runs.length);
        db.close();
      }),
      { numRuns: 40 },
    );
  });
});
